import { useQuery } from "@tanstack/react-query";
import { cast as texts } from "@texts/cast";
import { ImageUp } from "lucide-react";
import { Button, buttonClass } from "@/ui/Button";
import { Picture } from "@/ui/Picture";
import { imageQuery, useUploadReference } from "./api";

/** A picture of the character, for engines that look at one. */
export function ReferenceField({
  projectId,
  imageId,
  name,
  onChange,
}: {
  projectId: string;
  imageId: string;
  name: string;
  onChange: (imageId: string | null) => void;
}) {
  const image = useQuery(imageQuery(imageId));
  const upload = useUploadReference(projectId);
  return (
    <div className="flex flex-col gap-2">
      <h4 className="text-sm font-medium text-text-2">{texts.reference}</h4>
      <div className="flex flex-wrap items-start gap-3">
        {imageId && (
          <Picture
            src={image.data?.links?.thumbnail}
            alt={`${texts.reference}: ${name}`}
            aspect={4 / 3}
            className="w-40 rounded-lg"
          />
        )}
        <div className="flex flex-wrap gap-2">
          <label
            aria-busy={upload.isPending}
            className={buttonClass("plain", "normal", "cursor-pointer focus-within:outline-2")}
          >
            <ImageUp aria-hidden className="size-4" />
            {texts.upload}
            <input
              type="file"
              accept="image/png,image/jpeg,image/webp,image/avif"
              className="sr-only"
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = "";
                if (file) upload.mutate(file, { onSuccess: (made) => onChange(made.id) });
              }}
            />
          </label>
          {imageId && (
            <Button look="quiet" onClick={() => onChange(null)}>
              {texts.noReference}
            </Button>
          )}
        </div>
      </div>
      <p className="text-sm text-text-2">{texts.referenceHint}</p>
    </div>
  );
}
