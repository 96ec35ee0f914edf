// Made from docs/openapi.json by `npm run types`. Don't edit.
export interface paths {
    "/api/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your profile, tier and credits
         * @description Your profile, tier and credits.
         */
        get: operations["readUser"];
        put?: never;
        post?: never;
        /**
         * Remove your account with all that is in it, for good
         * @description Remove your account with all that is in it, for good: rows, files, sessions and keys. With Clerk it is removed
         *     there too.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /**
         * Change your name, or the address that you sign in with
         * @description Change your name, or the address that you sign in with; where accounts are the installation's own.
         */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/user/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your credits, your storage, and what you used each day
         * @description Your credits, your storage, and what you used each day.
         */
        get: operations["readUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you did here, and from where
         * @description What you did here, and from where.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Keep preferences with your account
         * @description Keep preferences with your account.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your API keys, the newest first
         * @description Your API keys, the newest first.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make an API key
         * @description Make an API key. It may do no more than the key that you call with.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an API key's use for good
         * @description End an API key's use for good.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have all that is yours packed into an archive
         * @description Have all that is yours packed into an archive: every row as JSON, and every file. It is made by and by and can
         *     be downloaded for some days. One that is being made, or was just made, is given instead of a new one.
         */
        post: operations["exportData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your archives, the newest first
         * @description Your archives, the newest first.
         */
        get: operations["listDataExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an archive stands, and where it can be downloaded
         * @description How an archive stands, and where it can be downloaded.
         */
        get: operations["readDataExport"];
        put?: never;
        post?: never;
        /**
         * Remove an archive before its time
         * @description Remove an archive before its time.
         */
        delete: operations["deleteDataExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The archive, a ZIP file
         * @description The archive, a ZIP file. Takes ranges and conditions; needs an API key or a signed link.
         */
        get: operations["readDataExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your projects
         * @description Your projects.
         */
        get: operations["listProjects"];
        put?: never;
        /**
         * Begin a project
         * @description Begin a project.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project with its panels, images and videos
         * @description A project with its panels, images and videos.
         */
        get: operations["readProject"];
        put?: never;
        post?: never;
        /**
         * Delete a project with all that it holds
         * @description Delete a project with all that it holds. Its conversions are cancelled; it can be restored for a while.
         */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /**
         * Change what you give
         * @description Change what you give; the rest stays.
         */
        patch: operations["changeProject"];
        trace?: never;
    };
    "/api/projects/{projectId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deleted project back with what was deleted with it
         * @description Bring a deleted project back with what was deleted with it.
         */
        post: operations["restoreProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a project with its narrative, settings, panels and chosen takes
         * @description Copy a project with its narrative, settings, panels and chosen takes. Files are shared, not copied.
         *
         *     Other takes, videos, versions and links stay with the first one.
         */
        post: operations["duplicateProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/narrative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make panels of a story or screenplay
         * @description Make panels of a story or screenplay.
         *
         *     The first import is applied at once. A later one answers what it would change (`applied: false`) and stores
         *     nothing; sent again with `confirm` it is applied: panels whose text is the same keep id, takes and timing, changed
         *     ones are marked stale, and those that were cut are set aside with all their takes.
         */
        post: operations["importNarrative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/cast/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Characters of the panels whom the cast lacks, with what the text tells of their looks
         * @description Characters of the panels whom the cast lacks, with what the text tells of their looks. Stores nothing.
         */
        get: operations["suggestCast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The panels in order
         * @description The panels in order.
         */
        get: operations["listPanels"];
        /**
         * Put the film's panels in this order, edit them and add new ones, all in one go or not at all
         * @description Put the film's panels in this order, edit them and add new ones, all in one go or not at all.
         *
         *     Name every panel of the film in `panels`, or in `remove` to set it aside. An entry without id is a new panel.
         */
        put: operations["replacePanels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panels/{panelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A panel with its chosen take
         * @description A panel with its chosen take.
         */
        get: operations["readPanel"];
        put?: never;
        post?: never;
        /**
         * Set a panel aside
         * @description Set a panel aside: out of the film, kept with all its takes; `setAside: false` brings it back.
         *
         *     A panel that is set aside already is deleted for good; its takes stay in the project.
         */
        delete: operations["deletePanel"];
        options?: never;
        head?: never;
        /**
         * Change what you give
         * @description Change what you give; the rest stays.
         *
         *     With a `revision` that isn't the panel's any more, it is refused with CONFLICT, `details.yours` and
         *     `details.current`.
         */
        patch: operations["changePanel"];
        trace?: never;
    };
    "/api/panels/{panelId}/takes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The panel's pictures, the newest first
         * @description The panel's pictures, the newest first.
         */
        get: operations["listTakes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The project's versions
         * @description The project's versions.
         */
        get: operations["listVersions"];
        put?: never;
        /**
         * Keep the storyboard as it stands, with the pictures that it shows
         * @description Keep the storyboard as it stands, with the pictures that it shows: nothing changes a version any more.
         *
         *     Only a film may still come: the first one that is rendered of exactly these pictures.
         */
        post: operations["createVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version with its panels
         * @description A version with its panels.
         */
        get: operations["readVersion"];
        put?: never;
        post?: never;
        /**
         * Delete a version for good, with the files that only it uses
         * @description Delete a version for good, with the files that only it uses. While a share link leads to it: CONFLICT.
         */
        delete: operations["deleteVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/versions/{versionId}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a version's panels in another version, or until now
         * @description What became of a version's panels in another version, or until now.
         */
        get: operations["compareVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/versions/{versionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the storyboard what it was in this version
         * @description Make the storyboard what it was in this version; what there is now is kept as a version first.
         *
         *     Panels have their text, time and picture of then again, and pictures that were deleted come back. Panels that
         *     came later are set aside.
         */
        post: operations["restoreVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/version-takes/{takeId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version's picture
         * @description A version's picture. Takes ranges and conditions; needs an API key or a signed link.
         */
        get: operations["readVersionTakeFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/version-takes/{takeId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small copy of a version's picture
         * @description A small copy of a version's picture.
         */
        get: operations["readVersionTakeThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/version-films/{versionId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version's film
         * @description A version's film. Takes ranges and conditions; needs an API key or a signed link.
         */
        get: operations["readVersionFilmFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/version-films/{versionId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small picture of a version's film
         * @description A small picture of a version's film.
         */
        get: operations["readVersionFilmThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The project's share links, the newest first
         * @description The project's share links, the newest first; ended ones too.
         */
        get: operations["listShareLinks"];
        put?: never;
        /**
         * Make a link under which anybody can see the project
         * @description Make a link under which anybody can see the project: one version of it, or always the newest.
         *
         *     A project without versions gets its first. Nothing but pictures, times and film is shown unless you allow more.
         *     Shot numbers are locked from now on.
         */
        post: operations["createShareLink"];
        /**
         * End all links of the project
         * @description End all links of the project: from this moment on they answer GONE.
         */
        delete: operations["revokeAllShareLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/share/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one link
         * @description End one link: from this moment on it answers GONE.
         */
        delete: operations["revokeShareLink"];
        options?: never;
        head?: never;
        /**
         * Change what a link shows
         * @description Change what a link shows; its address stays.
         */
        patch: operations["changeShareLink"];
        trace?: never;
    };
    "/api/projects/{projectId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What guests said of the project, and you
         * @description What guests said of the project, and you.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Answer a comment, say something to the guests of a link, or make a note for yourself
         * @description Answer a comment, say something to the guests of a link, or make a note for yourself.
         */
        post: operations["createComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a comment for good, with the answers to it
         * @description Delete a comment for good, with the answers to it.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Hide a comment from guests, or mark it as dealt with
         * @description Hide a comment from guests, or mark it as dealt with; and back.
         */
        patch: operations["changeComment"];
        trace?: never;
    };
    "/api/share/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a share link shows
         * @description What a share link shows. A link that was ended, or has expired, is GONE.
         */
        get: operations["readShared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share/{token}/takes/{takeId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture that the link shows
         * @description A picture that the link shows. Takes ranges and conditions.
         */
        get: operations["readSharedTakeFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share/{token}/takes/{takeId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small copy of a picture that the link shows
         * @description A small copy of a picture that the link shows.
         */
        get: operations["readSharedTakeThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share/{token}/film/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The film that the link shows
         * @description The film that the link shows. Takes ranges and conditions.
         */
        get: operations["readSharedFilmFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share/{token}/film/captions.vtt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is said in the film, and when, as WebVTT
         * @description What is said in the film, and when, as WebVTT; if the link shows what is said.
         */
        get: operations["readSharedCaptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share/{token}/poster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A JPEG picture of the film, or of the first panel that has one
         * @description A JPEG picture of the film, or of the first panel that has one: what previews of links show.
         */
        get: operations["readSharedPoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share/{token}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What guests of this link said, and what they were answered
         * @description What guests of this link said, and what they were answered.
         */
        get: operations["listGuestComments"];
        put?: never;
        /**
         * Say something
         * @description Say something: about a panel, a moment of the film, or the whole. Ten comments in ten minutes at most.
         */
        post: operations["createGuestComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions/text-to-image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a picture of a text, or of a panel
         * @description Order a picture of a text, or of a panel. Without projectId it begins a project named after the text.
         */
        post: operations["submitTextToImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions/image-to-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a film
         * @description Order a film: of images in order, of a timeline, or (with neither) of all the project's panels.
         */
        post: operations["submitImageToVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/storyboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a picture of every panel that has none, or whose picture is stale
         * @description Order a picture of every panel that has none, or whose picture is stale: all of them, or (402) none.
         */
        post: operations["submitStoryboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an order would cost, in credits here and in US dollars at providers
         * @description What an order would cost, in credits here and in US dollars at providers. Nothing is ordered.
         *
         *     It is refused as the order itself would be, but for want of credits: `enough` says that.
         */
        post: operations["estimateOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a project's conversions have cost so far, by engine and model
         * @description What a project's conversions have cost so far, by engine and model; deleted ones are counted, too.
         */
        get: operations["readCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your conversions
         * @description Your conversions.
         */
        get: operations["listConversions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions/{conversionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A conversion
         * @description A conversion.
         */
        get: operations["readConversion"];
        put?: never;
        post?: never;
        /**
         * Delete a conversion
         * @description Delete a conversion; one that is waiting or running is cancelled first. What it made stays.
         */
        delete: operations["deleteConversion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions/{conversionId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a conversion stands
         * @description How a conversion stands: made to be asked often. `GET /api/events` tells without being asked.
         */
        get: operations["readStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions/{conversionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a conversion
         * @description Stop a conversion. It ends as failed with the code CANCELLED and costs nothing; one that has ended stays.
         */
        post: operations["cancelConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions/{conversionId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed conversion again
         * @description Try a failed conversion again: a new one, with `retryOf`. One that didn't fail is a CONFLICT.
         */
        post: operations["retryConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your images
         * @description Your images.
         */
        get: operations["listImages"];
        put?: never;
        /**
         * Upload a picture, as a take of a panel or on its own
         * @description Upload a picture, as a take of a panel or on its own.
         *
         *     It is decoded and encoded anew: upright, in sRGB, without metadata; transparent parts become white paper.
         */
        post: operations["uploadImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{imageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An image
         * @description An image.
         */
        get: operations["readImage"];
        put?: never;
        post?: never;
        /**
         * Delete an image
         * @description Delete an image. Panels that chose it take their newest other take; it can be restored for a while.
         */
        delete: operations["deleteImage"];
        options?: never;
        head?: never;
        /**
         * Move an image to another project, or make it a take of another panel
         * @description Move an image to another project, or make it a take of another panel.
         */
        patch: operations["changeImage"];
        trace?: never;
    };
    "/api/images/{imageId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deleted image back
         * @description Bring a deleted image back.
         */
        post: operations["restoreImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{imageId}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new picture of one
         * @description Make a new picture of one: cropped, turned, mirrored, graded, written on, larger.
         *
         *     It is another take of the same panel. The first picture stays as it is, and so do the films it is in.
         */
        post: operations["editImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{imageId}/variations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order more pictures of the same text and settings, each with a seed of its own
         * @description Order more pictures of the same text and settings, each with a seed of its own: all of them, or (402) none.
         */
        post: operations["orderVariations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{imageId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture itself
         * @description The picture itself. Takes ranges and conditions; needs an API key or a signed link.
         */
        get: operations["readImageFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{imageId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small WebP copy, long edge 480 px
         * @description A small WebP copy, long edge 480 px.
         */
        get: operations["readImageThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{imageId}/depth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its depth map as previews take it
         * @description Its depth map as previews take it: a grey WebP, long edge 960 px, black farthest and white nearest.
         */
        get: operations["readImageDepth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your videos
         * @description Your videos.
         */
        get: operations["listVideos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{videoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A video with its images in order
         * @description A video with its images in order.
         */
        get: operations["readVideo"];
        put?: never;
        post?: never;
        /**
         * Delete a video
         * @description Delete a video; it can be restored for a while.
         */
        delete: operations["deleteVideo"];
        options?: never;
        head?: never;
        /**
         * Move a video to another project
         * @description Move a video to another project.
         */
        patch: operations["changeVideo"];
        trace?: never;
    };
    "/api/videos/{videoId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deleted video back
         * @description Bring a deleted video back.
         */
        post: operations["restoreVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{videoId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The video itself
         * @description The video itself. Takes ranges and conditions; needs an API key or a signed link.
         */
        get: operations["readVideoFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{videoId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small WebP picture of the video
         * @description A small WebP picture of the video.
         */
        get: operations["readVideoThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{videoId}/poster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of the video's own size that stands for it
         * @description A picture of the video's own size that stands for it; of old videos the small one.
         */
        get: operations["readVideoPoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{videoId}/captions.vtt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is said in the video, and when, as WebVTT
         * @description What is said in the video, and when, as WebVTT.
         */
        get: operations["readCaptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{videoId}/captions.srt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is said in the video, and when, as SubRip (SRT)
         * @description What is said in the video, and when, as SubRip (SRT).
         */
        get: operations["readSubtitles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your music, scratch tracks, clips and look-up tables
         * @description Your music, scratch tracks, clips and look-up tables.
         */
        get: operations["listAssets"];
        put?: never;
        /**
         * Upload music, a scratch track, a video clip or a look-up table
         * @description Upload music, a scratch track, a video clip or a look-up table.
         *
         *     What the file is, is found out by decoding it, not by its name; it is kept as it is.
         */
        post: operations["uploadAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An asset, with the shape of its sound
         * @description An asset, with the shape of its sound.
         */
        get: operations["readAsset"];
        put?: never;
        post?: never;
        /**
         * Delete an asset and its file, for good
         * @description Delete an asset and its file, for good. Films that were made with it stay as they are.
         */
        delete: operations["deleteAsset"];
        options?: never;
        head?: never;
        /**
         * Rename an asset, move it to another project, or take music for a scratch track
         * @description Rename an asset, move it to another project, or take music for a scratch track.
         */
        patch: operations["changeAsset"];
        trace?: never;
    };
    "/api/assets/{assetId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file itself
         * @description The file itself. Takes ranges and conditions; needs an API key or a signed link.
         */
        get: operations["readAssetFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/breakdowns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project's breakdowns of the last month
         * @description A project's breakdowns of the last month.
         */
        get: operations["listBreakdowns"];
        put?: never;
        /**
         * Have a language model decide where panels begin, how large their shots are, and how the camera moves
         * @description Have a language model decide where panels begin, how large their shots are, and how the camera moves.
         *
         *     The words stay the narrative's, all of them, in order. It changes nothing: when it is completed, import the same
         *     text with `breakdownId`. Where the model is of no use, Animatic's own rules cut, and `notes` say why. It costs no
         *     credits; CONFLICT if the installation has no language model.
         */
        post: operations["orderBreakdown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakdowns/{breakdownId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a breakdown stands
         * @description How a breakdown stands; `GET /api/events` tells of it, too.
         */
        get: operations["readBreakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakdowns/{breakdownId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a breakdown
         * @description Stop a breakdown. It ends as failed with the code CANCELLED; one that has ended stays.
         */
        post: operations["cancelBreakdown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project's exports that are under way, or there, or failed lately
         * @description A project's exports that are under way, or there, or failed lately.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Order a file for another program
         * @description Order a file for another program: of the panels as they are now, or of a film that was made.
         *
         *     It costs no credits, is made by the queue, and is kept for some days. `GET /api/events` tells how far it is.
         */
        post: operations["orderExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an export stands, and where its file is
         * @description How an export stands, and where its file is.
         */
        get: operations["readExport"];
        put?: never;
        post?: never;
        /**
         * Delete an export and its file
         * @description Delete an export and its file; one that is under way is cancelled first.
         */
        delete: operations["deleteExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an export
         * @description Stop an export. It ends as failed with the code CANCELLED; one that has ended stays.
         */
        post: operations["cancelExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file itself
         * @description The file itself. Takes ranges and conditions; needs an API key or a signed link.
         */
        get: operations["readExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that changes for you, as server-sent events, each with a JSON object as data
         * @description All that changes for you, as server-sent events, each with a JSON object as data.
         *
         *     | event | data |
         *     |---|---|
         *     | `snapshot` | `conversions` that are waiting or running, `serverTime`; first, and after every `resync` |
         *     | `conversion` | how it stands, as in the snapshot: `id`, `status`, `progress`, `stage`, `resultUrl`, `error` … |
         *     | `conversion-deleted` | `id`, `projectId` |
         *     | `image`, `video`, `panel`, `project` | `id`, `projectId` of what was made, changed or deleted: read it again |
         *     | `user` | `id`: your tier, credits or settings changed: read `GET /api/user` again |
         *     | `resync` | events may be missing: read again what you show |
         *
         *     A comment comes every 15 seconds. The stream ends when your key is revoked or the server stops; connect again.
         *     Browsers' `EventSource` can't send a key: read the stream with `fetch`.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The styles of the storyboard artist
         * @description The styles of the storyboard artist.
         */
        get: operations["listStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The engines of this installation
         * @description The engines of this installation: what each can do and costs.
         */
        get: operations["listEngines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/language-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this installation has a language model that breaks scripts down and expands prompts
         * @description Whether this installation has a language model that breaks scripts down and expands prompts.
         */
        get: operations["readLanguageModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the storyboard artist understands of a text, before it costs a credit to have it drawn
         * @description What the storyboard artist understands of a text, before it costs a credit to have it drawn.
         */
        post: operations["describeText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people sign in here
         * @description How people sign in here.
         */
        get: operations["readWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account, and sign in
         * @description Make an account, and sign in.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a password
         * @description Sign in with a password. After too many wrong ones the account rests for a quarter of an hour.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in as the owner, with the link that the server printed when it started
         * @description Sign in as the owner, with the link that the server printed when it started.
         */
        post: operations["signInByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A fresh session token, by the cookie
         * @description A fresh session token, by the cookie.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this browser's session
         * @description End this browser's session.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set your password
         * @description Set your password. All other sessions end. Needs a login session: an API key never becomes an account.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link that sets a new password
         * @description Ask for a link that sets a new password. The answer is the same whether there is such an account or not.
         */
        post: operations["requestReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with the link's token, and sign in
         * @description Set a new password with the link's token, and sign in. All other sessions end.
         */
        post: operations["confirmReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where you are signed in
         * @description Where you are signed in.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description Sign out everywhere else.
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out somewhere
         * @description Sign out somewhere.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The addresses that are told when your conversions end
         * @description The addresses that are told when your conversions end.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Have an address told
         * @description Have an address told. Messages are signed after the Standard Webhooks specification with the secret that you get
         *     here, once.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop telling an address
         * @description Stop telling an address; its messages and their log go too.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change what you give
         * @description Change what you give. With `newSecret` the next messages are signed with the secret that you get here.
         */
        patch: operations["changeWebhookEndpoint"];
        trace?: never;
    };
    "/api/webhook-endpoints/{endpoint_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent, how often it was tried, and what was answered
         * @description What was sent, how often it was tried, and what was answered; kept for thirty days.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{endpoint_id}/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message once more, with its old id
         * @description Send a message once more, with its old id.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{endpoint_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message that says hello
         * @description Send a message that says hello.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/clerk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For Clerk alone
         * @description For Clerk alone: users and subscriptions that changed there. Signed by Svix; each is taken in once.
         */
        post: operations["receiveClerkMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each subscription tier gives, the smallest first
         * @description What each subscription tier gives, the smallest first. Needs no key.
         */
        get: operations["listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your tier, your credits, and how you get onto another tier
         * @description Your tier, your credits, and how you get onto another tier.
         */
        get: operations["readSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put yourself on another tier, where that is allowed
         * @description Put yourself on another tier, where that is allowed. It holds at once for what you order from now on. Where it
         *     isn't, FORBIDDEN says in `details.how` (and `details.url`) what to do instead.
         */
        post: operations["changeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as `GET /api/user/usage`
         * @description The same as `GET /api/user/usage`: your credits, your storage, and what you used each day.
         */
        get: operations["readSubscriptionUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts
         * @description Accounts.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account with what it holds
         * @description An account with what it holds.
         */
        get: operations["readPerson"];
        put?: never;
        post?: never;
        /**
         * Remove an account with all its rows and files, for good
         * @description Remove an account with all its rows and files, for good.
         */
        delete: operations["deletePerson"];
        options?: never;
        head?: never;
        /**
         * Change an account's tier, role or monthly credits, or switch it off or on
         * @description Change an account's tier, role or monthly credits, or switch it off or on. You can't change your own role, and
         *     nobody but the command line changes the owner.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/admin/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End all login sessions of a user
         * @description End all login sessions of a user. API keys go on.
         */
        delete: operations["signPersonOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{userId}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link with which a user sets a new password
         * @description Make a link with which a user sets a new password; hand it over yourself. Where accounts are the
         *     installation's own.
         */
        post: operations["makePasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that can still be accepted
         * @description Invitations that can still be accepted.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Make a link with which somebody makes an account, once, within a week
         * @description Make a link with which somebody makes an account, once, within a week; sent by e-mail if that is on.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an invitation that nobody has accepted
         * @description End an invitation that nobody has accepted.
         */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody's conversions, without what was written into them
         * @description Everybody's conversions, without what was written into them.
         */
        get: operations["listAllConversions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/conversions/{conversionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop somebody's conversion
         * @description Stop somebody's conversion; it costs nothing. One that has ended stays as it is.
         */
        post: operations["cancelAnyConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/conversions/{conversionId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try somebody's failed conversion again
         * @description Try somebody's failed conversion again: a new one, which costs its user what it would cost if he did.
         */
        post: operations["retryAnyConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What users and administrators did
         * @description What users and administrators did.
         */
        get: operations["searchActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How queues, workers and outboxes stand
         * @description How queues, workers and outboxes stand.
         */
        get: operations["readQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was made and spent, by day and tier
         * @description What was made and spent, by day and tier; the newest last.
         */
        get: operations["readInstallationUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process is alive
         * @description Whether the process is alive. Asks nothing of others: a restart would mend nothing else.
         */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the API can serve
         * @description Whether the API can serve: its database answers. Says too how many workers are alive.
         */
        get: operations["readReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Something that a user did. */
        Activity: {
            /** Format: uuid */
            id: string;
            /** @example project.create */
            action: string;
            details: {
                [key: string]: unknown;
            } | null;
            ipAddress: string | null;
            userAgent: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ActivityListing: {
            items: components["schemas"]["Activity"][];
            pagination: components["schemas"]["Pagination"];
        };
        ActivityListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ActivityListing"];
        };
        /** @enum {string} */
        Age: "baby" | "child" | "teen" | "adult" | "old";
        /** @description Something that somebody did. */
        AnybodysActivity: {
            /** Format: uuid */
            id: string;
            /** @example project.create */
            action: string;
            details: {
                [key: string]: unknown;
            } | null;
            ipAddress: string | null;
            userAgent: string | null;
            /** Format: date-time */
            createdAt: string;
            userId: string;
        };
        AnybodysActivityListing: {
            items: components["schemas"]["AnybodysActivity"][];
            pagination: components["schemas"]["Pagination"];
        };
        AnybodysActivityListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["AnybodysActivityListing"];
        };
        /** @description An API key; its secret is never shown again. */
        ApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Its first characters, to recognise it by. */
            prefix: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        ApiKeyAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ApiKey"];
        };
        ApiKeyListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ApiKey"][];
        };
        /** @description A new API key. */
        ApiKeyOrder: {
            name: string;
            /**
             * @description What it may do.
             * @default [
             *       "read",
             *       "write"
             *     ]
             */
            scopes?: ("read" | "write")[];
        };
        /** @enum {string} */
        AspectRatio: "16:9" | "2.39:1" | "1.85:1" | "4:3" | "1:1" | "9:16";
        /** @description Music, a scratch track, a video clip, or a table of colours. */
        Asset: {
            /** Format: uuid */
            id: string;
            /** @description null: for all of your projects. */
            projectId: string | null;
            kind: components["schemas"]["AssetKind"];
            name: string;
            /** @description What the file is in fact: mp3, wav, mp4 … */
            format: string;
            codec: string | null;
            /** @description Of sound and clips, counted by decoding. */
            durationMs: number | null;
            /** @description Of clips, in pixels, upright. */
            width: number | null;
            height: number | null;
            /** @description Of clips: 24, 30000/1001. */
            frameRate: string | null;
            hasSound: boolean;
            /** @description The picture that stands for a clip. */
            imageId: string | null;
            bytes: number | null;
            url: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links?: components["schemas"]["MediaLinks"] | null;
        };
        /** @description An asset with the shape of its sound. */
        AssetDetails: {
            /** Format: uuid */
            id: string;
            /** @description null: for all of your projects. */
            projectId: string | null;
            kind: components["schemas"]["AssetKind"];
            name: string;
            /** @description What the file is in fact: mp3, wav, mp4 … */
            format: string;
            codec: string | null;
            /** @description Of sound and clips, counted by decoding. */
            durationMs: number | null;
            /** @description Of clips, in pixels, upright. */
            width: number | null;
            height: number | null;
            /** @description Of clips: 24, 30000/1001. */
            frameRate: string | null;
            hasSound: boolean;
            /** @description The picture that stands for a clip. */
            imageId: string | null;
            bytes: number | null;
            url: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links?: components["schemas"]["MediaLinks"] | null;
            /** @description The sound's shape: at most 800 values, 0 to 100, in even steps. */
            peaks?: number[] | null;
        };
        AssetDetailsAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["AssetDetails"];
        };
        /**
         * @description What an asset is for. Music and scratch tracks are sound files alike.
         * @enum {string}
         */
        AssetKind: "music" | "scratch" | "clip" | "lut";
        AssetListing: {
            items: components["schemas"]["Asset"][];
            pagination: components["schemas"]["Pagination"];
        };
        AssetListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["AssetListing"];
        };
        /** @description What to change of an asset. */
        AssetPatch: {
            name?: string;
            /** @description Music and scratch tracks are sound alike: one can become the other. */
            kind?: components["schemas"]["AssetKind"];
            /** @description Move it to this project; null: for all of yours. */
            projectId?: string | null;
        };
        /** @description A breakdown. Once it is completed, an import of the same text with its id makes panels of it. */
        Breakdown: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId: string;
            status: components["schemas"]["Status"];
            cancelled: boolean;
            /** @enum {string} */
            format: "prose" | "fountain";
            /** @description Who was asked. */
            model: string;
            /** @description Percent, never falling. */
            progress: number;
            /** @description What is being done, in a few words. */
            stage: string;
            /** @description How many the model made; null: not yet, or Animatic's own rules cut the text (see notes). */
            panels: number | null;
            /** @description What was done otherwise than asked. */
            notes: string[];
            error: components["schemas"]["BreakdownError"] | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            completedAt: string | null;
        };
        BreakdownAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Breakdown"];
        };
        /** @description Why a breakdown failed. */
        BreakdownError: {
            code: string;
            message: string;
        };
        BreakdownListing: {
            items: components["schemas"]["Breakdown"][];
            pagination: components["schemas"]["Pagination"];
        };
        BreakdownListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["BreakdownListing"];
        };
        /** @description A narrative that a language model is to cut into panels. */
        BreakdownOrder: {
            /** @description Prose, or a screenplay in Fountain; fewer than 200,000 characters. */
            text: string;
            /**
             * @default auto
             * @enum {string}
             */
            format?: "auto" | "prose" | "fountain";
        };
        /** @enum {string} */
        Build: "slim" | "average" | "broad" | "heavy";
        /**
         * @description Pan and tilt turn the camera on its stand; truck and pedestal carry it sideways and up or down.
         *
         *     On a flat picture the pairs look alike; with a depth map truck and pedestal show parallax.
         * @enum {string}
         */
        CameraMove: "static" | "push-in" | "pull-out" | "pan-left" | "pan-right" | "tilt-up" | "tilt-down" | "truck-left" | "truck-right" | "pedestal-up" | "pedestal-down" | "ken-burns" | "parallax" | "handheld";
        /** @enum {string} */
        CaptionMode: "none" | "soft" | "burned";
        /** @description A title or end card: words on a plain colour. */
        CardParameters: {
            text: string;
            /**
             * @description Below, in small letters; credits may have many lines.
             * @default
             */
            subtitle?: string;
            /** @default centre */
            place?: components["schemas"]["TitlePlace"];
            /**
             * @description Of the large letters, in percent of the frame's shorter edge.
             * @default 9
             */
            size?: number;
            /** @default #ffffff */
            colour?: string;
            /** @default 500 */
            fadeMs?: number;
            /** @default #000000 */
            background?: string;
            /** @default 3500 */
            durationMs?: number;
        };
        /** @description How a character looks in every panel. Whatever is left empty the artist decides, and always alike. */
        CastMember: {
            name: string;
            /**
             * @default
             * @example detective
             */
            role?: string;
            /** @default  */
            gender?: components["schemas"]["Gender"];
            /** @default adult */
            age?: components["schemas"]["Age"];
            /** @default average */
            build?: components["schemas"]["Build"];
            /**
             * @default
             * @example porcelain
             * @example fair
             * @example beige
             * @example tan
             * @example brown
             * @example dark
             */
            skin?: string;
            /**
             * @default
             * @example bald
             * @example buzz
             * @example short
             * @example messy
             * @example curly
             * @example afro
             * @example medium
             * @example long
             * @example wavy
             * @example bangs
             * @example bun
             * @example ponytail
             * @example braids
             * @example dreads
             * @example receding
             * @example side
             * @example quiff
             * @example bowl
             * @example bob
             * @example pixie
             * @example pigtails
             * @example braid
             */
            hair?: string;
            /**
             * @default
             * @example black
             * @example brown
             * @example auburn
             * @example red
             * @example blond
             * @example grey
             * @example white
             */
            hairColour?: string;
            /**
             * @default
             * @example stubble
             * @example moustache
             * @example goatee
             * @example full
             * @example long
             */
            beard?: string;
            /** @default false */
            glasses?: boolean;
            /**
             * @default
             * @example hat
             * @example cap
             * @example beanie
             * @example hood
             * @example helmet
             * @example crown
             * @example turban
             * @example headscarf
             * @example cowboy-hat
             * @example straw-hat
             */
            hat?: string;
            /**
             * @default
             * @example crimson
             * @example rust
             * @example ochre
             * @example olive
             * @example green
             * @example teal
             * @example blue
             * @example navy
             * @example plum
             * @example grey
             * @example brown
             * @example cream
             */
            hatColour?: string;
            /**
             * @default
             * @example shirt
             * @example sweater
             * @example jacket
             * @example coat
             * @example suit
             * @example dress
             * @example robe
             * @example uniform
             * @example armour
             * @example apron
             * @example cloak
             */
            top?: string;
            /**
             * @default
             * @example crimson
             * @example rust
             * @example ochre
             * @example olive
             * @example green
             * @example teal
             * @example blue
             * @example navy
             * @example plum
             * @example grey
             * @example brown
             * @example cream
             */
            topColour?: string;
            /**
             * @default
             * @example crimson
             * @example rust
             * @example ochre
             * @example olive
             * @example green
             * @example teal
             * @example blue
             * @example navy
             * @example plum
             * @example grey
             * @example brown
             * @example cream
             */
            coatColour?: string;
            /**
             * @default
             * @example crimson
             * @example rust
             * @example ochre
             * @example olive
             * @example green
             * @example teal
             * @example blue
             * @example navy
             * @example plum
             * @example grey
             * @example brown
             * @example cream
             */
            trousersColour?: string;
            /**
             * @description In words of your own, for engines that paint from words.
             * @default
             */
            description?: string;
            /** @description A picture of the character, for engines that paint from pictures. */
            referenceImageId?: string | null;
        };
        CastMemberListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["CastMemberOut"][];
        };
        /** @description How a character looks in every panel. */
        CastMemberOut: {
            name: string;
            /** @default  */
            role?: string;
            /** @default  */
            gender?: components["schemas"]["Gender"];
            /** @default adult */
            age?: components["schemas"]["Age"];
            /** @default average */
            build?: components["schemas"]["Build"];
            /** @default  */
            skin?: string;
            /** @default  */
            hair?: string;
            /** @default  */
            hairColour?: string;
            /** @default  */
            beard?: string;
            /** @default false */
            glasses?: boolean;
            /** @default  */
            hat?: string;
            /** @default  */
            hatColour?: string;
            /** @default  */
            top?: string;
            /** @default  */
            topColour?: string;
            /** @default  */
            coatColour?: string;
            /** @default  */
            trousersColour?: string;
            /** @default  */
            description?: string;
            /** @description A picture of the character, for engines that paint from pictures. */
            referenceImageId?: string | null;
        };
        /** @description How you get onto another tier. */
        Changing: {
            /**
             * @description none: you own the installation, no tier limits you.
             * @enum {string}
             */
            how: "self-service" | "administrator" | "portal" | "none";
            /** @description Of the portal; null: in the identity provider's part of the studio. */
            url: string | null;
        };
        /** @description A comment, as the owner sees it. */
        Comment: {
            /** Format: uuid */
            id: string;
            replyTo: string | null;
            panelId: string | null;
            /** @description As it was when the comment was made. */
            panelNumber: string;
            atMs: number | null;
            name: string;
            byOwner: boolean;
            text: string;
            resolved: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            projectId: string;
            /** @description The version that was looked at; null: it is gone. */
            versionId: string | null;
            versionNumber: number | null;
            /** @description The link by which it came; null: a note to oneself. */
            linkId: string | null;
            hidden: boolean;
        };
        CommentAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Comment"];
        };
        CommentListing: {
            items: components["schemas"]["Comment"][];
            pagination: components["schemas"]["Pagination"];
        };
        CommentListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["CommentListing"];
        };
        /** @description The owner's comment: an answer, a word to the guests of a link, or (without either) a note to oneself. */
        CommentOrder: {
            text: string;
            /** @description The panel that it is about. */
            panelId?: string | null;
            /** @description The moment of the film that it is about. */
            atMs?: number | null;
            /** @description The comment that it answers. */
            replyTo?: string | null;
            /**
             * @description As guests see you; they aren't told your account's name.
             * @default Author
             */
            name?: string;
            /** @description Guests of this link see it. */
            linkId?: string | null;
        };
        /** @description Moderation of a comment. */
        CommentPatch: {
            /** @description Guests don't see it. */
            hidden?: boolean;
            /** @description It is dealt with. */
            resolved?: boolean;
        };
        /** @description What differs between two versions, or between a version and now. */
        Comparison: {
            before: components["schemas"]["Version"];
            /** @description Null: the storyboard as it stands. */
            after: components["schemas"]["Version"] | null;
            same: number;
            changed: number;
            added: number;
            removed: number;
            moved: number;
            /** @description By how much the film became longer. */
            durationMs: number;
            /** @description All panels, in the later one's order; removed ones behind what they followed. */
            panels: components["schemas"]["PanelDifference"][];
        };
        ComparisonAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Comparison"];
        };
        /** @description A conversion. */
        Conversion: {
            /** Format: uuid */
            id: string;
            /** @description text-to-image or image-to-video. */
            type: string;
            status: components["schemas"]["Status"];
            /** @description Failed because somebody cancelled it. */
            cancelled: boolean;
            projectId: string | null;
            panelId: string | null;
            /** @description The same for all that were submitted together. */
            batchId: string | null;
            retryOf: string | null;
            inputText: string | null;
            /** @description Everything needed to make the same again. */
            parameters: {
                [key: string]: unknown;
            } | null;
            engine: string | null;
            /** @description Credits, when it succeeds. */
            cost: number;
            /** @description What its provider is expected to charge, in US dollars; null: nothing, or unknown. */
            estimatedUsd: string | null;
            /** @description What its provider charged, as far as it can be told. */
            actualUsd: string | null;
            /** @description What was done otherwise than asked, for a person to read. */
            notes: string[];
            /** @description Runs so far. */
            attempt: number;
            /** @description Clips that this assembly still waits for. */
            waitingFor: number;
            /** @description Percent. */
            progress: number;
            resultUrl: string | null;
            error: components["schemas"]["ConversionError"] | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            /** @description When it ended, however it ended. */
            completedAt: string | null;
        };
        ConversionAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Conversion"];
        };
        /** @description Why a conversion failed. */
        ConversionError: {
            code: string;
            message: string;
            details?: {
                [key: string]: unknown;
            } | null;
        };
        ConversionListing: {
            items: components["schemas"]["Conversion"][];
            pagination: components["schemas"]["Pagination"];
        };
        ConversionListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ConversionListing"];
        };
        /** @description How a conversion stands. */
        ConversionStatus: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["Status"];
            /** @description Percent, never falling. */
            progress: number;
            /** @description What it is doing, in a few words. */
            stage: string;
            /** @description Seconds, as far as can be told. */
            estimatedTimeRemaining: number | null;
            /** @description How many are before it; null once it has begun. */
            queuePosition: number | null;
            resultUrl: string | null;
            error: components["schemas"]["ConversionError"] | null;
        };
        ConversionStatusAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ConversionStatus"];
        };
        /** @enum {string} */
        ConversionType: "text-to-image" | "image-to-video";
        /** @description How many. */
        Count: {
            count: number;
        };
        CountAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Count"];
        };
        /** @description How a user's credits stand. */
        Credits: {
            /** @description False for the owner of a local installation: nothing is counted. */
            metered: boolean;
            monthly: number;
            /** @description By conversions of this period that succeeded. */
            used: number;
            /** @description By conversions that aren't finished. */
            reserved: number;
            available: number;
            /** Format: date-time */
            periodStart: string;
            /** Format: date-time */
            nextReset: string;
            warning: ("80%" | "100%") | null;
        };
        /** @description Keep a part. */
        Crop: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "crop";
            /** @description Of the left edge, as a share of the width. */
            x: number;
            /** @description Of the upper edge, as a share of the height. */
            y: number;
            width: number;
            height: number;
        };
        /** @description An archive of all that is yours. */
        DataExport: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["Status"];
            /** @description Percent. */
            progress: number;
            bytes: number | null;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            completedAt: string | null;
            /** @description When it is removed. */
            expiresAt: string | null;
            /** @description A link that a browser can load for a while; null until it is finished. */
            file: string | null;
        };
        DataExportAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["DataExport"];
        };
        DataExportListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["DataExport"][];
        };
        /** @description What was deleted. */
        Deleted: {
            /** Format: uuid */
            id: string;
            /**
             * @default true
             * @constant
             */
            deleted?: true;
        };
        DeletedAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Deleted"];
        };
        /** @description Whose account was deleted. */
        DeletedUser: {
            id: string;
            /**
             * @default true
             * @constant
             */
            deleted?: true;
        };
        DeletedUserAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["DeletedUser"];
        };
        /** @description A text to understand. */
        DescribeOrder: {
            /**
             * @example INT. KITCHEN - NIGHT
             *     Anna, crying, drops a letter into the sink.
             */
            text: string;
            /**
             * @description Who is who, as in a project's `cast`.
             * @default []
             */
            cast?: components["schemas"]["CastMember"][];
        };
        /**
         * @description What became of a panel.
         * @enum {string}
         */
        Difference: "same" | "changed" | "added" | "removed";
        /** @description A copy of a project. */
        DuplicateOrder: {
            /** @description Of the copy. Without it: the first one's, with “(copy)”. */
            name?: string | null;
        };
        /** @enum {string} */
        Easing: "linear" | "ease-in" | "ease-out" | "ease-in-out";
        /** @description What to do to a picture, in order. The picture stays; the result is a new one. */
        EditsOrder: {
            edits: (components["schemas"]["Crop"] | components["schemas"]["Rotate"] | components["schemas"]["Flip"] | components["schemas"]["animatic__images__edits__Grade"] | components["schemas"]["Text"] | components["schemas"]["Upscale"])[];
            /**
             * @description Make the result the chosen take of the picture's panel.
             * @default true
             */
            choose?: boolean;
        };
        /** @description How many links were ended. */
        Ended: {
            revoked: number;
        };
        EndedAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Ended"];
        };
        /** @description What performs conversions. */
        Engine: {
            name: string;
            type: components["schemas"]["ConversionType"];
            label: string;
            description: string;
            /** @description Parameters that it makes use of; others are refused. */
            features: string[];
            styles: string[];
            /** @description Empty if there is nothing to choose. */
            models: components["schemas"]["Model"][];
            /** @description The model that is used unless another is chosen. */
            defaultModel: string;
            /** @description Credits of one successful conversion. */
            cost: number;
            /** @description What this installation uses unless another is chosen. */
            isDefault: boolean;
            /** @description Whether it joins panels into a film; one that doesn't animates single ones. */
            assembles: boolean;
            /** @description Same request, same file. */
            deterministic: boolean;
            /** @description Whether it could run on this machine now. */
            ready: boolean;
            /** @description What is missing, and what to do about it; empty when ready. */
            problem: string;
            /** @description To choose it by name; the default engine is for everybody. */
            requiredTier: string;
        };
        EngineListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Engine"][];
        };
        /** @description What went wrong instead. */
        ErrorAnswer: {
            /**
             * @default false
             * @constant
             */
            success?: false;
            error: components["schemas"]["Problem"];
        };
        /** @description What an order would cost. */
        Estimate: {
            conversions: number;
            /** @description If all of them succeed; what fails costs nothing. */
            credits: number;
            /** @description Credits that are left now; null: nothing is counted. */
            available: number | null;
            /** @description Whether the credits suffice. */
            enough: boolean;
            /** @description US dollars at providers, beside the credits; of what has a known price. */
            usd: string;
            /** @description Conversions whose provider wants money, how much isn't known here. */
            unpriced: number;
            /** @description By engine and model. */
            shares: components["schemas"]["EstimateShare"][];
        };
        EstimateAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Estimate"];
        };
        /** @description What may be ordered: one of the three, as it would be sent. */
        EstimateOrder: {
            textToImage?: components["schemas"]["TextToImageOrder"];
            storyboard?: components["schemas"]["ProjectStoryboardOrder"];
            imageToVideo?: components["schemas"]["ImageToVideoOrder"];
        };
        /** @description What one engine, with one model, contributes. */
        EstimateShare: {
            engine: string;
            /** @description Empty: the engine knows only one. */
            model: string;
            type: components["schemas"]["ConversionType"];
            conversions: number;
            credits: number;
            /** @description US dollars at the provider, of those whose price is known. */
            usd: string;
            /** @description Conversions whose provider wants money, how much isn't known here. */
            unpriced: number;
        };
        /** @description A file that was asked for. */
        Export: {
            /** Format: uuid */
            id: string;
            projectId: string | null;
            format: string;
            status: components["schemas"]["Status"];
            cancelled: boolean;
            /** @description Percent, never falling. */
            progress: number;
            /** @description What is being done, in a few words. */
            stage: string;
            /** @description Seconds, as far as can be told. */
            estimatedTimeRemaining: number | null;
            /** @description What it is saved as. */
            fileName: string;
            bytes: number | null;
            /** @description Of the file, when it is there. */
            url: string | null;
            error: components["schemas"]["ConversionError"] | null;
            /** @description What was done otherwise than asked. */
            notes: string[];
            /** @description When it is removed; ask for it again after that. */
            expiresAt: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            completedAt: string | null;
            links?: components["schemas"]["MediaLinks"] | null;
        };
        ExportAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Export"];
        };
        /**
         * @description What a film can be exported as.
         * @enum {string}
         */
        ExportFormat: "pdf" | "otio" | "edl" | "fcpxml" | "fcp7xml" | "package";
        ExportListing: {
            items: components["schemas"]["Export"][];
            pagination: components["schemas"]["Pagination"];
        };
        ExportListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ExportListing"];
        };
        /** @description A file for another program. */
        ExportOrder: {
            /** @description pdf: the storyboard on paper; otio, edl, fcpxml, fcp7xml: edit lists; package: clips with handles, sound stems and all lists in a ZIP. */
            format: components["schemas"]["ExportFormat"];
            /** @description Of this film as it was made, with its sound; without it of the panels as they are now. */
            videoId?: string | null;
            /**
             * @description Of a PDF.
             * @default 6
             * @enum {integer}
             */
            panelsPerPage?: 1 | 2 | 3 | 4 | 6 | 9;
            /**
             * @description Of a PDF.
             * @default a4
             * @enum {string}
             */
            paper?: "a4" | "us-letter";
            /** @description Frames before and after each clip; without it 24, or as many as the longest transition needs. */
            handles?: number | null;
        };
        /** @description To be sure that it is you. */
        Farewell: {
            /** @description Needed if you have one. Otherwise you must have signed in within the last quarter of an hour. */
            password?: string | null;
        };
        /** @description What is written over the picture for people who review it. */
        FilmMarks: {
            /** @default false */
            panelNumber?: boolean;
            /** @default false */
            timecode?: boolean;
            /** @default false */
            safeAreas?: boolean;
            /** @default false */
            draft?: boolean;
        };
        /** @description How a film is made. What is left out comes from panels and project, then from the installation. */
        FilmParameters: {
            aspectRatio?: components["schemas"]["AspectRatio"] | null;
            /** @description The video's short edge in pixels. */
            resolution?: components["schemas"]["Resolution"] | null;
            frameRate?: ("23.976" | "24" | "25" | "29.97" | "30" | "60") | null;
            /** @description Of every panel. */
            durationMs?: number | null;
            /** @description Of every panel; auto: each panel's own, or one that suits its place in the film. */
            move?: "auto" | components["schemas"]["CameraMove"] | null;
            easing?: components["schemas"]["Easing"] | null;
            moveStrength?: number | null;
            /** @description Between all panels. */
            transition?: components["schemas"]["Transition"] | null;
            transitionMs?: number | null;
            opening?: ("cut" | "fade-black" | "fade-white") | null;
            openingMs?: number | null;
            /** @description A look of the whole film. */
            filter?: components["schemas"]["Filter"] | null;
            grade?: components["schemas"]["animatic__conversions__film_orders__Grade"] | null;
            /** @description Width over height of the picture between black bars. */
            letterbox?: number | null;
            marks?: components["schemas"]["FilmMarks"] | null;
            quality?: ("draft" | "standard" | "high") | null;
            /** @description mp4 (H.264) plays everywhere; webm (VP9), webm-av1; mov is ProRes 422 for editing; webp a small silent moving picture for a page. */
            format?: ("mp4" | "webm" | "webm-av1" | "mov" | "webp") | null;
            /** @description How pictures of another aspect fill the frame, unless one says otherwise. */
            fit?: components["schemas"]["Fit"] | null;
            /** @description The frame that stands for the film; null: one that shows much. */
            posterMs?: number | null;
            /** @description Before the first panel. */
            titleCard?: components["schemas"]["CardParameters"] | null;
            /** @description After the last panel: credits. */
            endCard?: components["schemas"]["CardParameters"] | null;
            music?: components["schemas"]["MusicParameters"] | null;
            scratch?: components["schemas"]["ScratchParameters"] | null;
            /** @description Read the film aloud. A panel holds until its words are said, unless it is locked. */
            narration?: components["schemas"]["NarrationParameters"] | null;
            /** @description none; soft: a track to switch on; burned: part of the picture. */
            captions?: components["schemas"]["CaptionMode"] | null;
            seed?: number | null;
            /** @description What must not be seen, for engines that animate single panels. */
            negativePrompt?: string | null;
            /** @description `film` moves the camera over stills. An engine that animates panels makes a clip of each, a conversion of its own, and `film` joins them. */
            engine?: string | null;
            /** @description One of the engine's models. */
            model?: string | null;
            fallbacks?: string[] | null;
        };
        /**
         * @description The names that users give.
         * @enum {string}
         */
        Filter: "none" | "warm" | "cool" | "vivid" | "muted" | "black-and-white" | "noir" | "vintage" | "dream";
        /**
         * @description How a picture of another aspect fills the frame.
         * @enum {string}
         */
        Fit: "cover" | "contain-blur" | "contain-black";
        /** @description Mirror. */
        Flip: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "flip";
            /**
             * @default horizontal
             * @enum {string}
             */
            direction?: "horizontal" | "vertical";
        };
        /** @enum {string} */
        Gender: "" | "female" | "male";
        /** @description An account that was removed. */
        Gone: {
            id: string;
            /**
             * @default true
             * @constant
             */
            deleted?: true;
        };
        GoneAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Gone"];
        };
        /** @description A comment, as guests of its link see it. */
        GuestComment: {
            /** Format: uuid */
            id: string;
            replyTo: string | null;
            panelId: string | null;
            /** @description As it was when the comment was made. */
            panelNumber: string;
            atMs: number | null;
            name: string;
            byOwner: boolean;
            text: string;
            resolved: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        GuestCommentAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["GuestComment"];
        };
        GuestCommentListing: {
            items: components["schemas"]["GuestComment"][];
            pagination: components["schemas"]["Pagination"];
        };
        GuestCommentListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["GuestCommentListing"];
        };
        /** @description A guest's comment: on a panel, on a moment of the film, or on the whole. */
        GuestCommentOrder: {
            text: string;
            /** @description The panel that it is about. */
            panelId?: string | null;
            /** @description The moment of the film that it is about. */
            atMs?: number | null;
            /** @description The comment that it answers. */
            replyTo?: string | null;
            /**
             * @description As the guest wants to be called.
             * @example Ida, camera
             */
            name: string;
        };
        /** @description The process answers. */
        Health: {
            /**
             * @default ok
             * @constant
             */
            status?: "ok";
            version: string;
        };
        HealthAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Health"];
        };
        /** @description A picture: generated, uploaded or edited. */
        Image: {
            /** Format: uuid */
            id: string;
            /** @description generated, uploaded or edited */
            kind: string;
            url: string;
            thumbnailUrl: string | null;
            width: number | null;
            height: number | null;
            style: string | null;
            engine: string | null;
            seed: number | null;
            prompt: string | null;
            /** @description Whether it has a depth map: near things then pass far ones when the camera is carried. */
            hasDepth: boolean;
            /** Format: date-time */
            createdAt: string;
            links?: components["schemas"]["MediaLinks"] | null;
            projectId: string | null;
            /** @description The panel of which it is a take. */
            panelId: string | null;
            /** @description What made it. */
            conversionId: string | null;
            format: string | null;
            aspectRatio: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        ImageAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Image"];
        };
        ImageListing: {
            items: components["schemas"]["Image"][];
            pagination: components["schemas"]["Pagination"];
        };
        ImageListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ImageListing"];
        };
        /** @description Where a picture belongs. */
        ImagePatch: {
            /** @description Move it to this project; null: to none. */
            projectId?: string | null;
            /** @description Make it a take of this panel, and so of its project; null: of none. */
            panelId?: string | null;
        };
        /** @description A film that is wanted: of these images, of this timeline, or of all the project's panels. */
        ImageToVideoOrder: {
            projectId?: string | null;
            /** @description In order; one may appear several times. */
            imageIds?: string[] | null;
            timeline?: components["schemas"]["TimelineItem"][] | null;
            /** @default {} */
            parameters?: components["schemas"]["FilmParameters"];
        };
        /** @description An invitation that can still be accepted. */
        Invitation: {
            /** Format: uuid */
            id: string;
            email: string | null;
            tier: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        InvitationListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Invitation"][];
        };
        /** @description Whom to invite. */
        InvitationOrder: {
            /** @description For this address alone; null: for whoever has the link. */
            email?: string | null;
            /** @default free */
            tier?: components["schemas"]["Tier"];
            /**
             * @description By e-mail, if there is an address and the server sends any.
             * @default true
             */
            send?: boolean;
        };
        /** @description The language model that may break scripts down and expand prompts. */
        LanguageModel: {
            ready: boolean;
            model: string | null;
            /** @description What is missing, and what to do about it; empty when ready. */
            problem: string;
            /** @description Whether it expands the prompts of generative engines unless told not to. */
            expands: boolean;
            /** @description To have a script broken down, or a prompt expanded. */
            requiredTier: string;
        };
        LanguageModelAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["LanguageModel"];
        };
        /** @description A link that works once. It is shown this once. */
        Link: {
            link: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Whether it goes out by e-mail too. */
            sent: boolean;
        };
        LinkAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Link"];
        };
        /** @description A one-time link's token. */
        LinkOrder: {
            token: string;
        };
        /**
         * @description Whether a link works, and why not.
         * @enum {string}
         */
        LinkState: "active" | "expired" | "revoked" | "withdrawn";
        /** @description How a conversion stands at this moment. */
        LiveConversion: {
            /** Format: uuid */
            id: string;
            /** @description text-to-image or image-to-video. */
            type: string;
            status: components["schemas"]["Status"];
            cancelled: boolean;
            projectId: string | null;
            panelId: string | null;
            batchId: string | null;
            /** @description Percent, never falling. */
            progress: number;
            stage: string;
            /** @description Seconds, as far as can be told. */
            estimatedTimeRemaining: number | null;
            resultUrl: string | null;
            error: components["schemas"]["ConversionError"] | null;
        };
        /** @description Where you are signed in. */
        LoginSession: {
            /** Format: uuid */
            id: string;
            current: boolean;
            ipAddress: string | null;
            userAgent: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        LoginSessionListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["LoginSession"][];
        };
        /** @description Addresses that work without signing in, for `<img>` and `<video>`, until they expire. */
        MediaLinks: {
            file: string;
            thumbnail: string | null;
            /** @description Of a picture with a depth map: what previews of camera moves need of it. */
            depth?: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description One of an engine's models. */
        Model: {
            /** @description What `model` takes. */
            name: string;
            /** @description Parameters that it makes use of; others are refused. */
            features: string[];
            /** @description What a run costs at the provider, in words; empty: nothing, or unknown. */
            price: string;
        };
        /** @description A sound file laid under the whole film. It is mixed with the voice to -16 LUFS. */
        MusicParameters: {
            /**
             * Format: uuid
             * @description Uploaded music, or any other sound.
             */
            assetId: string;
            /**
             * @description Where in the file it begins.
             * @default 0
             */
            startMs?: number;
            /** @description Where in the file it ends; null: at its end. */
            endMs?: number | null;
            /**
             * @description Begin again when it is over; otherwise silence follows.
             * @default true
             */
            loop?: boolean;
            /** @default -8 */
            volumeDb?: number;
            /** @default 500 */
            fadeInMs?: number;
            /**
             * @description Before the film's end.
             * @default 2000
             */
            fadeOutMs?: number;
            /**
             * @description Further gain while somebody speaks; 0 doesn't duck.
             * @default -12
             */
            duckDb?: number;
        };
        /** @description How a film is read aloud, by the embedded voice. */
        NarrationParameters: {
            /**
             * @description What the text is written in. The embedded voice reads English.
             * @default en
             */
            language?: string;
            /**
             * @description 1 is the voice's own pace.
             * @default 1
             */
            speed?: number;
            /**
             * @description Only what is said, or also what happens in panels in which nobody speaks.
             * @default everything
             * @enum {string}
             */
            reads?: "everything" | "dialogue";
        };
        /** @description What an import did, or would do. */
        Narrative: {
            /** @description False: nothing is stored yet; send it again with `confirm`. */
            applied: boolean;
            /** @enum {string} */
            format: "prose" | "fountain";
            title: string;
            /** @description Who appears or speaks, in order of appearance. */
            characters: string[];
            warnings: components["schemas"]["NarrativeWarning"][];
            summary: components["schemas"]["NarrativeSummary"];
            changes: components["schemas"]["NarrativeChange"][];
            /** @description Of the storyboard that this was compared with, or that it made. */
            basis: string;
            /** @description Length of the script's film. */
            durationMs: number;
            /** @description The film as it is now. */
            panels: components["schemas"]["Panel"][];
        };
        NarrativeAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Narrative"];
        };
        /** @description What an import does with one panel. */
        NarrativeChange: {
            /** @enum {string} */
            kind: "unchanged" | "changed" | "new" | "cut";
            /** @description It stands elsewhere than before. */
            moved: boolean;
            /** @description Of the panel that is there; null for a new one. */
            panelId: string | null;
            /** @description Its text so far. */
            before: string | null;
            /** @description As the new script has it; null for a panel that is cut. */
            after: components["schemas"]["ScriptPanel"] | null;
        };
        /** @description A narrative to make panels of. */
        NarrativeOrder: {
            /**
             * @description Prose, or a screenplay in Fountain; fewer than 200,000 characters.
             * @example EXT. HARBOUR - DAWN
             *
             *     A boat comes in.
             *
             *     MARTA
             *     At last.
             */
            text: string;
            /**
             * @default auto
             * @enum {string}
             */
            format?: "auto" | "prose" | "fountain";
            /** @description Hold every panel this long, instead of as long as its text suggests. */
            secondsPerPanel?: number | null;
            /** @description Of a completed breakdown of this very text: panels begin, are sized and move as it decided. */
            breakdownId?: string | null;
            /**
             * @description Apply the changes. The first import is applied at once; a later one without this only shows what it would change.
             * @default false
             */
            confirm?: boolean;
            /** @description With `confirm`: the `basis` of the answer that showed the changes. If the storyboard has changed since, it is refused with CONFLICT. */
            basis?: string | null;
        };
        /** @description How many panels an import leaves, changes, adds, sets aside and moves. */
        NarrativeSummary: {
            unchanged: number;
            changed: number;
            new: number;
            cut: number;
            moved: number;
        };
        /** @description A line that was read, but perhaps not as it was meant. */
        NarrativeWarning: {
            /** @description Of the text, from 1. */
            line: number;
            message: string;
        };
        /** @description An API key that was just made. */
        NewApiKey: {
            key: components["schemas"]["ApiKey"];
            /**
             * @description Shown this once: keep it safe.
             * @example animatic_…
             */
            secret: string;
        };
        NewApiKeyAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["NewApiKey"];
        };
        /** @description What has to leave, and what couldn't. */
        Outboxes: {
            mailsWaiting: number;
            mailsFailed: number;
            webhooksWaiting: number;
            filesToRemove: number;
        };
        /** @description Where a page stands in the whole list. */
        Pagination: {
            /**
             * @description Items in the whole list. A search through conversions counts 1,000 at most; `nextCursor` goes on.
             * @example 42
             */
            total: number;
            /**
             * @description This page, from 1.
             * @example 1
             */
            page: number;
            /**
             * @description Items a page.
             * @example 10
             */
            limit: number;
            /** @example 5 */
            totalPages: number;
            /** @description Send it as `cursor` for the next page, however far. Null: this is the last one. */
            nextCursor: string | null;
        };
        /** @description One picture of the storyboard with its time. */
        Panel: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId: string;
            /** @description Order in the film, from 0. */
            position: number;
            number: string;
            sceneHeading: string;
            action: string;
            dialogue: components["schemas"]["SpeechOut"][];
            notes: string;
            shotSize: string;
            /** @description What the artist is given: heading, size, action and speeches. */
            prompt: string;
            durationMs: number;
            durationLocked: boolean;
            move: string;
            easing: string;
            moveStrength: number;
            moveFrom: components["schemas"]["RectangleOut"] | null;
            moveTo: components["schemas"]["RectangleOut"] | null;
            transition: string;
            transitionMs: number;
            imageId: string | null;
            /** @description The chosen take. */
            image: components["schemas"]["Take"] | null;
            /** @description Its text changed since its take was made. */
            stale: boolean;
            setAside: boolean;
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PanelAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Panel"];
        };
        /** @description What became of one panel. */
        PanelDifference: {
            /** Format: uuid */
            panelId: string;
            kind: components["schemas"]["Difference"];
            /** @description It stands elsewhere among the panels that are in both. */
            moved: boolean;
            /** @description What differs, by the names of the panel's fields. */
            fields: string[];
            before: components["schemas"]["VersionPanel"] | null;
            after: components["schemas"]["VersionPanel"] | null;
        };
        /** @description A panel's place in the film, and what to change of it. */
        PanelEntry: {
            /** @example 12A */
            number?: string;
            /** @example INT. KITCHEN - NIGHT */
            sceneHeading?: string;
            /** @example Anna drops the letter into the sink. */
            action?: string;
            dialogue?: components["schemas"]["Speech"][];
            notes?: string;
            /** @description How much of its subject the picture takes in; empty: as the text says. */
            shotSize?: components["schemas"]["ShotSize"];
            /** @description How long it is held. Setting it locks it against a new import. */
            durationMs?: number;
            /** @description Whether a new import of the narrative leaves the duration alone. */
            durationLocked?: boolean;
            move?: components["schemas"]["CameraMove"];
            easing?: components["schemas"]["Easing"];
            /** @description How far the camera goes, in percent of the frame; 10 is usual. */
            moveStrength?: number;
            /** @description Where a ken-burns move begins. */
            moveFrom?: components["schemas"]["Rectangle"] | null;
            /** @description Where a ken-burns move ends. */
            moveTo?: components["schemas"]["Rectangle"] | null;
            /** @description To the next panel. */
            transition?: components["schemas"]["Transition"];
            transitionMs?: number;
            /** @description The chosen take; null takes none. */
            imageId?: string | null;
            /** @description Out of the film, kept with all its takes. */
            setAside?: boolean;
            /** @description The revision that the change was made from: if the panel has changed since, it is refused with CONFLICT and both versions. Without it the change is made whatever the panel has become. */
            revision?: number | null;
            /** @description Of a panel that is there; one that was set aside comes back. Without it: a new panel. */
            id?: string | null;
            /** @description The id for a new panel, made by the client: so undoing and redoing name the same panel, and sending it twice makes one. */
            newId?: string | null;
        };
        PanelListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Panel"][];
        };
        /** @description A change of one panel. */
        PanelPatch: {
            /** @example 12A */
            number?: string;
            /** @example INT. KITCHEN - NIGHT */
            sceneHeading?: string;
            /** @example Anna drops the letter into the sink. */
            action?: string;
            dialogue?: components["schemas"]["Speech"][];
            notes?: string;
            /** @description How much of its subject the picture takes in; empty: as the text says. */
            shotSize?: components["schemas"]["ShotSize"];
            /** @description How long it is held. Setting it locks it against a new import. */
            durationMs?: number;
            /** @description Whether a new import of the narrative leaves the duration alone. */
            durationLocked?: boolean;
            move?: components["schemas"]["CameraMove"];
            easing?: components["schemas"]["Easing"];
            /** @description How far the camera goes, in percent of the frame; 10 is usual. */
            moveStrength?: number;
            /** @description Where a ken-burns move begins. */
            moveFrom?: components["schemas"]["Rectangle"] | null;
            /** @description Where a ken-burns move ends. */
            moveTo?: components["schemas"]["Rectangle"] | null;
            /** @description To the next panel. */
            transition?: components["schemas"]["Transition"];
            transitionMs?: number;
            /** @description The chosen take; null takes none. */
            imageId?: string | null;
            /** @description Out of the film, kept with all its takes. */
            setAside?: boolean;
            /** @description The revision that the change was made from: if the panel has changed since, it is refused with CONFLICT and both versions. Without it the change is made whatever the panel has become. */
            revision?: number | null;
        };
        /** @description A panel. */
        PanelReference: {
            /** Format: uuid */
            id: string;
            revision?: number | null;
        };
        /** @description A take in the list of its panel's takes. */
        PanelTake: {
            /** Format: uuid */
            id: string;
            /** @description generated, uploaded or edited */
            kind: string;
            url: string;
            thumbnailUrl: string | null;
            width: number | null;
            height: number | null;
            style: string | null;
            engine: string | null;
            seed: number | null;
            prompt: string | null;
            /** @description Whether it has a depth map: near things then pass far ones when the camera is carried. */
            hasDepth: boolean;
            /** Format: date-time */
            createdAt: string;
            links?: components["schemas"]["MediaLinks"] | null;
            isChosen: boolean;
        };
        PanelTakeListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["PanelTake"][];
        };
        /** @description All panels of the film in order. */
        PanelsOrder: {
            panels: components["schemas"]["PanelEntry"][];
            /**
             * @description Panels to set aside. One that is in neither list is a CONFLICT.
             * @default []
             */
            remove?: components["schemas"]["PanelReference"][];
        };
        /** @description A new password. */
        PasswordOrder: {
            /** @description Needed if there is one. */
            oldPassword?: string | null;
            newPassword: string;
        };
        /** @description An account with what it holds. */
        Person: {
            id: string;
            email: string;
            firstName: string | null;
            lastName: string | null;
            tier: string;
            role: string;
            isOwner: boolean;
            /** @description Since when the account is switched off. */
            disabledAt: string | null;
            monthlyCredits: number;
            creditsUsed: number;
            /** Format: date-time */
            createdAt: string;
            credits: components["schemas"]["Credits"];
            storageBytes: number;
            projects: number;
            /** @description How many, by status. */
            conversions: {
                [key: string]: number;
            };
            /** @description When the activity log last heard of this user. */
            lastSeen: string | null;
        };
        PersonAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Person"];
        };
        /** @description What to change of an account. */
        PersonPatch: {
            /** @description Holds at once, with its credits and limits. */
            tier?: components["schemas"]["Tier"];
            /** @enum {string} */
            role?: "user" | "admin";
            /** @description Switched off: nobody can use it, nothing is lost. */
            disabled?: boolean;
            /** @description Other than the tier's; the next change of tier ends it. */
            monthlyCredits?: number;
        };
        /** @description An account in the list. */
        PersonSummary: {
            id: string;
            email: string;
            firstName: string | null;
            lastName: string | null;
            tier: string;
            role: string;
            isOwner: boolean;
            /** @description Since when the account is switched off. */
            disabledAt: string | null;
            monthlyCredits: number;
            creditsUsed: number;
            /** Format: date-time */
            createdAt: string;
        };
        PersonSummaryListing: {
            items: components["schemas"]["PersonSummary"][];
            pagination: components["schemas"]["Pagination"];
        };
        PersonSummaryListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["PersonSummaryListing"];
        };
        /** @description How a picture is made. What is left out comes from the project, then from the installation. */
        PictureParameters: {
            /** @description A name of `GET /api/styles`; empty: the plain one. */
            style?: string | null;
            aspectRatio?: components["schemas"]["AspectRatio"] | null;
            /** @description Pixels of the picture's longer side. */
            longEdge?: number | null;
            /** @description Same seed and text, same picture, if the engine can. */
            seed?: number | null;
            /** @description What must not be seen, for engines that understand this. */
            negativePrompt?: string | null;
            /** @description A name of `GET /api/engines`. */
            engine?: string | null;
            /** @description One of the engine's models. */
            model?: string | null;
            fallbacks?: string[] | null;
            /** @description Whether a language model makes the prompt richer first; the panel's text stays. Left out: as the installation is set, and never for the storyboard artist. */
            expand?: boolean | null;
        };
        /** @description A subscription tier. */
        Plan: {
            tier: components["schemas"]["Tier"];
            /** @description Successful conversions a month. */
            monthlyCredits: number;
            /** @description Pixels of a picture's long edge, at most. */
            pictureLongEdge: number;
            /** @description Pixels of a video's short edge, at most. */
            videoShortEdge: number;
            panelsPerVideo: number;
            /** @description Null: no limit. */
            storageBytes: number | null;
            /** @description Share of the queue, relative to the other tiers. */
            queueWeight: number;
            /** @description What the tiers before it haven't, in words. */
            adds: string[];
        };
        PlanListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Plan"][];
        };
        /** @description What went wrong. */
        Problem: {
            /**
             * @description Stable: programs branch on it. See the list of codes.
             * @example NOT_FOUND
             */
            code: string;
            /**
             * @description For people.
             * @example There is no project with this id.
             */
            message: string;
            /** @description What a program needs to act on it; depends on the code. */
            details?: {
                [key: string]: unknown;
            };
        };
        /** @description What to change of your profile. */
        ProfilePatch: {
            firstName?: string | null;
            lastName?: string | null;
            /**
             * @description What you sign in with; to change it, be signed in and give your password.
             * @example you@example.com
             */
            email?: string;
            /** @description Yours, if you have one; for another address. */
            password?: string;
        };
        /** @description A project. */
        Project: {
            /** Format: uuid */
            id: string;
            name: string;
            description: string | null;
            isPublic: boolean;
            shareableLink: string | null;
            aspectRatio: string;
            resolution: string;
            frameRate: string;
            style: string;
            engine: string | null;
            seed: number;
            cast: components["schemas"]["CastMemberOut"][];
            settings: {
                [key: string]: unknown;
            };
            /** @description Null until a narrative was imported. */
            narrativeFormat: ("prose" | "fountain") | null;
            /** @description Since when shot numbers are fixed. */
            numbersLockedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ProjectAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Project"];
        };
        /** @description What a project's conversions have cost; deleted ones are among them. */
        ProjectCosts: {
            credits: number;
            /** @description Before they ran, of those that a price was known for. */
            estimatedUsd: string;
            /** @description Of the completed ones, as far as it can be told. */
            actualUsd: string;
            /** @description Failed ones that a provider may have charged for all the same. */
            uncertain: number;
            /** @description By type, engine and model. */
            shares: components["schemas"]["Spent"][];
        };
        ProjectCostsAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ProjectCosts"];
        };
        /** @description A project with its panels, images and videos. */
        ProjectDetails: {
            /** Format: uuid */
            id: string;
            name: string;
            description: string | null;
            isPublic: boolean;
            shareableLink: string | null;
            aspectRatio: string;
            resolution: string;
            frameRate: string;
            style: string;
            engine: string | null;
            seed: number;
            cast: components["schemas"]["CastMemberOut"][];
            settings: {
                [key: string]: unknown;
            };
            /** @description Null until a narrative was imported. */
            narrativeFormat: ("prose" | "fountain") | null;
            /** @description Since when shot numbers are fixed. */
            numbersLockedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description The text that was imported last. */
            narrative: string | null;
            /** @description The film in order; panels set aside are not among them. */
            panels: components["schemas"]["Panel"][];
            /** @description Panels set aside. */
            setAsideCount: number;
            /** @description Length of the film. */
            durationMs: number;
            /** @description The newest hundred; `GET /api/images?projectId=…` gives all of them, page by page. */
            images: components["schemas"]["Image"][];
            imageCount: number;
            /** @description The newest hundred. */
            videos: components["schemas"]["Video"][];
            videoCount: number;
            /** @description Those that are waiting or running. */
            conversions: components["schemas"]["LiveConversion"][];
        };
        ProjectDetailsAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ProjectDetails"];
        };
        /** @description A new project. Everything but the name has a default. */
        ProjectOrder: {
            name: string;
            description?: string | null;
            aspectRatio?: components["schemas"]["AspectRatio"];
            /** @description The video's short edge in pixels. */
            resolution?: components["schemas"]["Resolution"];
            /**
             * @description Frames per second.
             * @example 24
             * @enum {string}
             */
            frameRate?: "23.976" | "24" | "25" | "29.97" | "30" | "60";
            /** @description A name of `GET /api/styles`; empty: the plain one. */
            style?: string;
            /** @description A name of `GET /api/engines` for all pictures; null: the installation's. */
            engine?: string | null;
            /** @description Same seed, same picture. */
            seed?: number;
            cast?: components["schemas"]["CastMember"][];
            /** @description Whether shot numbers are fixed. They are from the moment on at which a version is shared: a new import keeps them, and numbers new panels between them. */
            numbersLocked?: boolean;
            /** @description Whatever a client wants to keep with the project; up to 16 kB of JSON. */
            settings?: {
                [key: string]: unknown;
            };
        };
        /** @description What to change of a project; what isn't given stays. */
        ProjectPatch: {
            name?: string;
            description?: string | null;
            aspectRatio?: components["schemas"]["AspectRatio"];
            /** @description The video's short edge in pixels. */
            resolution?: components["schemas"]["Resolution"];
            /**
             * @description Frames per second.
             * @example 24
             * @enum {string}
             */
            frameRate?: "23.976" | "24" | "25" | "29.97" | "30" | "60";
            /** @description A name of `GET /api/styles`; empty: the plain one. */
            style?: string;
            /** @description A name of `GET /api/engines` for all pictures; null: the installation's. */
            engine?: string | null;
            /** @description Same seed, same picture. */
            seed?: number;
            cast?: components["schemas"]["CastMember"][];
            /** @description Whether shot numbers are fixed. They are from the moment on at which a version is shared: a new import keeps them, and numbers new panels between them. */
            numbersLocked?: boolean;
            /** @description Whatever a client wants to keep with the project; up to 16 kB of JSON. */
            settings?: {
                [key: string]: unknown;
            };
        };
        /** @description An order of `POST /api/projects/{projectId}/storyboard`, with the project. */
        ProjectStoryboardOrder: {
            /** @description Only these panels, whether they have a take or not. */
            panelIds?: string[] | null;
            /**
             * @description All panels, whether they have a take or not.
             * @default false
             */
            everyPanel?: boolean;
            /** @default {} */
            parameters?: components["schemas"]["PictureParameters"];
            /** Format: uuid */
            projectId: string;
        };
        /** @description A project in a list. */
        ProjectSummary: {
            /** Format: uuid */
            id: string;
            name: string;
            description: string | null;
            isPublic: boolean;
            shareableLink: string | null;
            aspectRatio: string;
            resolution: string;
            frameRate: string;
            style: string;
            engine: string | null;
            seed: number;
            cast: components["schemas"]["CastMemberOut"][];
            settings: {
                [key: string]: unknown;
            };
            /** @description Null until a narrative was imported. */
            narrativeFormat: ("prose" | "fountain") | null;
            /** @description Since when shot numbers are fixed. */
            numbersLockedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Panels in the film; without those set aside. */
            panelCount: number;
            imageCount: number;
            videoCount: number;
            /** @description Length of the film. */
            durationMs: number;
            /** @description Of the first panel that has a picture. */
            coverImageId: string | null;
            /** @description Of the cover. */
            links?: components["schemas"]["MediaLinks"] | null;
        };
        ProjectSummaryListing: {
            items: components["schemas"]["ProjectSummary"][];
            pagination: components["schemas"]["Pagination"];
        };
        ProjectSummaryListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["ProjectSummaryListing"];
        };
        /** @description How everything that happens by and by stands. */
        QueueHealth: {
            queues: components["schemas"]["QueueState"][];
            /** @description That gave a sign of life in the last 30 seconds. */
            workers: number;
            conversionsWaiting: number;
            conversionsRunning: number;
            /** @description In the last 24 hours. */
            completed: number;
            /** @description In the last 24 hours; cancelled ones aren't counted. */
            failed: number;
            /** @description From submit to end, in the last 24 hours. */
            medianSeconds: number | null;
            outboxes: components["schemas"]["Outboxes"];
        };
        QueueHealthAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["QueueHealth"];
        };
        /** @description One queue of jobs. */
        QueueState: {
            name: string;
            waiting: number;
            /** @description Wait for their time: to be tried again. */
            postponed: number;
            running: number;
            oldestWaitSeconds: number | null;
        };
        /** @description What the API needs, and whether it is there. */
        Readiness: {
            /**
             * @default ready
             * @constant
             */
            status?: "ready";
            /**
             * @default ok
             * @constant
             */
            database?: "ok";
            /** @enum {string} */
            liveChanges: "ok" | "reconnecting";
            workers: number;
        };
        ReadinessAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Readiness"];
        };
        /** @description What the artist understood. What the text doesn't say is a sensible choice. */
        Reading: {
            text: string;
            setting: string;
            interior: boolean;
            timeOfDay: string;
            weather: string;
            season: string;
            light: string;
            mood: string;
            framing: string;
            angle: string;
            dutch: boolean;
            /** @description A style that the text names. */
            style: string;
            situation: string;
            /** @description In the text's own words. */
            place: string;
            features: string[];
            /** @description In order of importance. */
            subjects: components["schemas"]["Subject"][];
            lines: components["schemas"]["SpokenLine"][];
            /** @description What must not be drawn. */
            absent: string[];
            /** @description Words that the artist can't use. */
            unknown: string[];
            /** @description 0 to 1: how much of the text was understood. */
            confidence: number;
            settingGiven: boolean;
            timeGiven: boolean;
            weatherGiven: boolean;
            framingGiven: boolean;
        };
        ReadingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Reading"];
        };
        /** @description A part of the picture, in fractions of its width and height: 0, 0, 1, 1 is all of it. */
        Rectangle: {
            x: number;
            y: number;
            width: number;
            height: number;
        };
        /** @description A part of the picture, in fractions of its width and height. */
        RectangleOut: {
            x: number;
            y: number;
            width: number;
            height: number;
        };
        /** @description How a subject stands to another thing. */
        Relation: {
            kind: string;
            target: string;
            /** @description Of the other among the subjects; null if it isn't one of them. */
            index: number | null;
        };
        /** @description A new password, with the token of the link that was sent. */
        ResetConfirmation: {
            token: string;
            newPassword: string;
        };
        /** @description Whose password is to be set anew. */
        ResetOrder: {
            /** @example you@example.com */
            email: string;
        };
        /**
         * @description Named by the short edge of the video in pixels.
         * @enum {string}
         */
        Resolution: "720" | "1080" | "2160";
        /** @description A version that was brought back. */
        Restored: {
            restored: components["schemas"]["Version"];
            /** @description What there was before, kept as a version. Null: it is one already. */
            kept: components["schemas"]["Version"] | null;
        };
        RestoredAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Restored"];
        };
        /** @description Turn clockwise. Quarter turns change the shape; other angles straighten: the corners are cut off. */
        Rotate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "rotate";
            degrees: number;
        };
        /**
         * @description What guests may do.
         * @enum {string}
         */
        Scope: "view" | "comment";
        /** @description A recording that the film is cut to: it is heard, and the film becomes as long as it is. */
        ScratchParameters: {
            /**
             * Format: uuid
             * @description An uploaded recording, or any other sound.
             */
            assetId: string;
            /**
             * @description Stretch or shorten the panels, all alike, so that the film is as long as the recording. Locked panels, and those with a durationMs of their own, keep their length. false: only hear it.
             * @default true
             */
            cutTo?: boolean;
        };
        /** @description A panel as the new script has it. */
        ScriptPanel: {
            /** @description Empty: numbers are locked, and it gets one when it is applied. */
            number: string;
            sceneHeading: string;
            action: string;
            dialogue: components["schemas"]["SpeechOut"][];
            shotSize: string;
            durationMs: number;
            move: string;
            transition: string;
            transitionMs: number;
        };
        /** @description A session token for `Authorization: Bearer`; the means to get the next one is in a cookie. */
        SessionToken: {
            accessToken: string;
            /** @description Seconds. */
            expiresIn: number;
            userId: string;
            /** Format: uuid */
            sessionId: string;
        };
        SessionTokenAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["SessionToken"];
        };
        /** @description A user's preferences: names and values that a client keeps, like the theme. */
        SettingsPatch: {
            /** @description Merged into what is there; a value of null removes its name. */
            settings: {
                [key: string]: unknown;
            };
        };
        /** @description A share link, as its owner sees it. */
        Share: {
            /** Format: uuid */
            id: string;
            /** @description The address to hand out. Null: it was made with another secret key, and can't be shown again. */
            url: string | null;
            /**
             * @description The same without the host.
             * @example /s/…
             */
            path: string | null;
            state: components["schemas"]["LinkState"];
            /** @description Mirrored by the project's `isPublic` and `shareableLink`. */
            isMain: boolean;
            /** @description Null: it shows the newest version. */
            versionId: string | null;
            /** @description What it shows now. */
            shownVersionId: string | null;
            shownVersionNumber: number | null;
            scope: components["schemas"]["Scope"];
            showAction: boolean;
            showDialogue: boolean;
            showNotes: boolean;
            showPrompts: boolean;
            label: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            commentCount: number;
        };
        ShareAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Share"];
        };
        ShareListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Share"][];
        };
        /** @description A new share link. */
        ShareOrder: {
            /** @description Show this version for ever. Without it: always the newest version. */
            versionId?: string | null;
            /** @default view */
            scope?: components["schemas"]["Scope"];
            /** @description Null: it works until you end it. */
            expiresAt?: string | null;
            /**
             * @description Show what happens: headings and action.
             * @default false
             */
            showAction?: boolean;
            /**
             * @description Show what is said, and the film's captions.
             * @default false
             */
            showDialogue?: boolean;
            /**
             * @description Show your notes to the panels.
             * @default false
             */
            showNotes?: boolean;
            /**
             * @description Show the texts that the pictures were made from.
             * @default false
             */
            showPrompts?: boolean;
            /**
             * @description For you, to tell your links apart.
             * @default
             * @example For the crew
             */
            label?: string;
        };
        /** @description What to change of a share link; what isn't given stays. */
        SharePatch: {
            versionId?: string | null;
            scope?: components["schemas"]["Scope"];
            expiresAt?: string | null;
            showAction?: boolean;
            showDialogue?: boolean;
            showNotes?: boolean;
            showPrompts?: boolean;
            label?: string;
        };
        /** @description A project as its share link shows it. */
        Shared: {
            name: string;
            version: components["schemas"]["SharedVersion"];
            scope: components["schemas"]["Scope"];
            expiresAt: string | null;
            aspectRatio: string;
            durationMs: number;
            panels: components["schemas"]["SharedPanel"][];
            film: components["schemas"]["SharedFilm"] | null;
            /**
             * @description Whether there is a film of this version, or one of the project is being made.
             * @enum {string}
             */
            filmState: "ready" | "rendering" | "none";
            /** @description Address of a JPEG picture for previews. Null: nothing is drawn yet. */
            poster: string | null;
        };
        SharedAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Shared"];
        };
        /** @description The film. */
        SharedFilm: {
            durationMs: number | null;
            width: number | null;
            height: number | null;
            /** @description Address of the video; takes ranges; works for as long as the link. */
            file: string;
            poster: string;
            /** @description Address of WebVTT captions. Null: there are none, or not shown. */
            captions: string | null;
        };
        /** @description A panel, with what the owner lets guests see of it. */
        SharedPanel: {
            /** Format: uuid */
            id: string;
            number: string;
            durationMs: number;
            move: string;
            easing: string;
            moveStrength: number;
            moveFrom: components["schemas"]["RectangleOut"] | null;
            moveTo: components["schemas"]["RectangleOut"] | null;
            transition: string;
            transitionMs: number;
            sceneHeading: string | null;
            /** @description Null: not shown. */
            action: string | null;
            /** @description Null: not shown. */
            dialogue: components["schemas"]["SpeechOut"][] | null;
            /** @description Null: not shown. */
            notes: string | null;
            /** @description What the picture was made from. Null: not shown. */
            prompt: string | null;
            /** @description Null: nothing is drawn yet. */
            image: components["schemas"]["SharedTake"] | null;
        };
        /** @description A picture. */
        SharedTake: {
            width: number | null;
            height: number | null;
            /** @description Address of the picture; works for as long as the link. */
            file: string;
            /** @description Address of a small copy. */
            thumbnail: string;
        };
        /** @description Which state of the storyboard this is. */
        SharedVersion: {
            number: number;
            name: string;
            /** Format: date-time */
            createdAt: string;
            isNewest: boolean;
        };
        /**
         * @description How much of its subject a picture takes in.
         * @enum {string}
         */
        ShotSize: "" | "extreme-wide" | "wide" | "full" | "medium" | "medium-close" | "close" | "extreme-close" | "insert" | "over-the-shoulder" | "two-shot" | "pov";
        /** @description Who signs in. */
        SignInOrder: {
            /** @example you@example.com */
            email: string;
            password: string;
        };
        /** @description How people sign in to this installation. */
        SignInWays: {
            /** @enum {string} */
            provider: "local" | "clerk";
            /** @description Null with Clerk, which decides itself. */
            signUp: ("open" | "invite" | "closed") | null;
            clerkPublishableKey: string | null;
        };
        SignInWaysAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["SignInWays"];
        };
        /** @description A new account. */
        SignUpOrder: {
            /** @example you@example.com */
            email: string;
            password: string;
            firstName?: string | null;
            lastName?: string | null;
            /** @description From a link, where an invitation is needed. */
            invitation?: string | null;
        };
        /** @description What somebody says. */
        Speech: {
            /** @example ANNA */
            character: string;
            /**
             * @default
             * @example angrily
             */
            parenthetical?: string;
            text: string;
            /**
             * @default
             * @example V.O.
             */
            extension?: string;
        };
        /** @description What somebody says. */
        SpeechOut: {
            character: string;
            /** @default  */
            parenthetical?: string;
            text: string;
            /** @default  */
            extension?: string;
        };
        /** @description What one engine, with one model, has cost a project. */
        Spent: {
            engine: string;
            model: string;
            type: components["schemas"]["ConversionType"];
            /** @description However they ended, or stand. */
            conversions: number;
            completed: number;
            /** @description Of those that are completed or under way. */
            credits: number;
            estimatedUsd: string;
            actualUsd: string;
            /** @description Failed ones that the provider may have charged for all the same. */
            uncertain: number;
        };
        /** @description What is said in the picture. */
        SpokenLine: {
            /** @description Index of a subject; -1: a voice that is only heard. */
            speaker: number;
            text: string;
            addressee: number | null;
            emotion: string;
            parenthetical: string;
            offScreen: boolean;
        };
        /** @enum {string} */
        Status: "pending" | "processing" | "completed" | "failed";
        /** @description How much a user has stored. */
        Storage: {
            usedBytes: number;
            /** @description Null: no limit. */
            limitBytes: number | null;
        };
        /** @description The conversions that were ordered together, in order. */
        Storyboard: {
            conversions: components["schemas"]["Conversion"][];
        };
        StoryboardAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Storyboard"];
        };
        /** @description Pictures for a project's panels: by default for those without a take, or with a stale one. */
        StoryboardOrder: {
            /** @description Only these panels, whether they have a take or not. */
            panelIds?: string[] | null;
            /**
             * @description All panels, whether they have a take or not.
             * @default false
             */
            everyPanel?: boolean;
            /** @default {} */
            parameters?: components["schemas"]["PictureParameters"];
        };
        /** @description A style of the storyboard artist. */
        Style: {
            /**
             * @description What `style` takes; empty: the plain one.
             * @example noir
             */
            name: string;
            label: string;
            description: string;
        };
        StyleListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Style"][];
        };
        /** @description Somebody or something in the picture. */
        Subject: {
            noun: string;
            kind: string;
            /** @description What is drawn; empty: the artist knows nothing like it. */
            figure: string;
            name: string;
            character: components["schemas"]["CastMemberOut"] | null;
            count: number;
            gender: string;
            age: string;
            pose: string;
            gesture: string;
            action: string;
            emotion: string;
            gaze: string;
            gazeTarget: number | null;
            colour: string;
            material: string;
            size: string;
            states: string[];
            /** @description Garment or feature, and its colour or nothing. */
            wears: [
                string,
                string
            ][];
            props: string[];
            relations: components["schemas"]["Relation"][];
        };
        /** @description Your tier, and how to change it. */
        Subscription: {
            tier: string;
            metered: boolean;
            credits: components["schemas"]["Credits"];
            changing: components["schemas"]["Changing"];
        };
        SubscriptionAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Subscription"];
        };
        /** @description Another tier. */
        SubscriptionChange: {
            tier: components["schemas"]["Tier"];
        };
        /** @description A picture of a panel. */
        Take: {
            /** Format: uuid */
            id: string;
            /** @description generated, uploaded or edited */
            kind: string;
            url: string;
            thumbnailUrl: string | null;
            width: number | null;
            height: number | null;
            style: string | null;
            engine: string | null;
            seed: number | null;
            prompt: string | null;
            /** @description Whether it has a depth map: near things then pass far ones when the camera is carried. */
            hasDepth: boolean;
            /** Format: date-time */
            createdAt: string;
            links?: components["schemas"]["MediaLinks"] | null;
        };
        /** @description What became of a message. */
        Taken: {
            applied: boolean;
        };
        TakenAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Taken"];
        };
        /** @description Write on the picture, in any script. */
        Text: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            text: string;
            /**
             * @description Of the middle of the text, as a share of the width.
             * @default 0.5
             */
            x?: number;
            /**
             * @description Of the middle of the text, as a share of the height.
             * @default 0.85
             */
            y?: number;
            /**
             * @description Of the column in which it is wrapped, as a share of the width.
             * @default 0.8
             */
            width?: number;
            /**
             * @description Of the letters, in percent of the shorter edge.
             * @default 6
             */
            size?: number;
            /** @default #ffffff */
            colour?: string;
            /**
             * @description A dark edge, so that it shows on any ground.
             * @default true
             */
            outline?: boolean;
            /**
             * @default center
             * @enum {string}
             */
            align?: "left" | "center" | "right";
        };
        /** @description A picture that is wanted: of a panel, or of a text of its own. */
        TextToImageOrder: {
            /** @description Without it (and without panelId) a project named after the text is made. */
            projectId?: string | null;
            /** @description The picture becomes a take of this panel. */
            panelId?: string | null;
            /** @description What is to be seen. Without it the panel's own text. */
            text?: string | null;
            /** @default {} */
            parameters?: components["schemas"]["PictureParameters"];
        };
        /** @enum {string} */
        Tier: "free" | "basic" | "pro";
        /** @description What the users of one tier did on one UTC day. */
        TierUsage: {
            /** Format: date */
            day: string;
            /** @description That they are on now. */
            tier: string;
            users: number;
            pictures: number;
            videos: number;
            failed: number;
            cancelled: number;
            credits: number;
        };
        TierUsageListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["TierUsage"][];
        };
        /** @description One stretch of a film: a picture, a panel with its chosen take, a clip, or a card of plain colour. */
        TimelineItem: {
            imageId?: string | null;
            panelId?: string | null;
            /** @description A clip, made before. */
            videoId?: string | null;
            /** @description A clip, uploaded. */
            assetId?: string | null;
            /** @description A card of this colour instead of a picture. */
            background?: string | null;
            /** @description Words over it. */
            title?: components["schemas"]["TitleParameters"] | null;
            /** @description Where in the clip it begins. */
            clipStartMs?: number | null;
            /** @description 2 plays the clip twice as fast. */
            clipSpeed?: number | null;
            /** @description How a picture of another aspect fills the frame. */
            fit?: components["schemas"]["Fit"] | null;
            /** @description From cut to cut. */
            durationMs?: number | null;
            move?: components["schemas"]["CameraMove"] | null;
            easing?: components["schemas"]["Easing"] | null;
            moveStrength?: number | null;
            /** @description Where a ken-burns move begins. */
            moveFrom?: components["schemas"]["Rectangle"] | null;
            /** @description Where a ken-burns move ends. */
            moveTo?: components["schemas"]["Rectangle"] | null;
            /** @description To the next. */
            transition?: components["schemas"]["Transition"] | null;
            transitionMs?: number | null;
            caption?: string | null;
        };
        /** @description Words that are shown for a while: a title, a chapter, a name, credits. In any script. */
        TitleParameters: {
            text: string;
            /**
             * @description Below, in small letters; credits may have many lines.
             * @default
             */
            subtitle?: string;
            /** @default centre */
            place?: components["schemas"]["TitlePlace"];
            /**
             * @description Of the large letters, in percent of the frame's shorter edge.
             * @default 9
             */
            size?: number;
            /** @default #ffffff */
            colour?: string;
            /** @default 500 */
            fadeMs?: number;
        };
        /**
         * @description Where in the picture the words stand.
         * @enum {string}
         */
        TitlePlace: "centre" | "upper" | "lower-third";
        /** @enum {string} */
        Transition: "cut" | "dissolve" | "fade-black" | "fade-white" | "wipe-left" | "wipe-right" | "wipe-up" | "wipe-down" | "slide-left" | "slide-right" | "slide-up" | "slide-down" | "push-left" | "push-right" | "push-up" | "push-down";
        /** @description Twice as many pixels each way, sharpened a little. */
        Upscale: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "upscale";
            /**
             * @default 2
             * @constant
             */
            factor?: 2;
        };
        /** @description Credits now, and what was used each day. */
        Usage: {
            credits: components["schemas"]["Credits"];
            storage: components["schemas"]["Storage"];
            /** @description The newest last; days without any are left out. */
            days: components["schemas"]["UsageDay"][];
        };
        UsageAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Usage"];
        };
        /** @description What a user's successful conversions of one day cost. */
        UsageDay: {
            /**
             * Format: date
             * @description In UTC.
             */
            day: string;
            conversions: number;
            credits: number;
        };
        /** @description The user who is calling. */
        User: {
            id: string;
            email: string;
            firstName: string | null;
            lastName: string | null;
            imageUrl: string | null;
            tier: string;
            role: string;
            /** @description Of a local installation: neither metered nor gated. */
            isOwner: boolean;
            settings: {
                [key: string]: unknown;
            };
            credits: components["schemas"]["Credits"];
            storage: components["schemas"]["Storage"];
            /** Format: date-time */
            createdAt: string;
        };
        UserAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["User"];
        };
        /** @description More pictures like one that there is. */
        VariationsOrder: {
            /** @default 4 */
            count?: number;
        };
        /** @description A named snapshot of a storyboard. */
        Version: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId: string;
            /** @description Of the project's versions, from 1. */
            number: number;
            name: string;
            notes: string;
            panelCount: number;
            /** @description Length of the film. */
            durationMs: number;
            /** @description Null: none of these pictures has been rendered yet. */
            film: components["schemas"]["VersionFilm"] | null;
            /** @description When a link showed it for the first time. */
            sharedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        VersionAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Version"];
        };
        /** @description A version with its panels. */
        VersionDetails: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId: string;
            /** @description Of the project's versions, from 1. */
            number: number;
            name: string;
            notes: string;
            panelCount: number;
            /** @description Length of the film. */
            durationMs: number;
            /** @description Null: none of these pictures has been rendered yet. */
            film: components["schemas"]["VersionFilm"] | null;
            /** @description When a link showed it for the first time. */
            sharedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            aspectRatio: string;
            resolution: string;
            frameRate: string;
            narrative: string | null;
            panels: components["schemas"]["VersionPanel"][];
        };
        VersionDetailsAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["VersionDetails"];
        };
        /** @description The film of a version. */
        VersionFilm: {
            /** Format: uuid */
            videoId: string;
            durationMs: number | null;
            width: number | null;
            height: number | null;
            frameRate: string | null;
            hasCaptions: boolean;
            links?: components["schemas"]["MediaLinks"] | null;
        };
        VersionListing: {
            items: components["schemas"]["Version"][];
            pagination: components["schemas"]["Pagination"];
        };
        VersionListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["VersionListing"];
        };
        /** @description A version to be made of the storyboard as it stands. */
        VersionOrder: {
            /**
             * @description Without it: Version 3.
             * @example Second draft
             */
            name?: string | null;
            /** @default  */
            notes?: string;
            /** @description The film to show with it. Without it: the newest film of exactly these pictures, or the next one that is rendered. */
            videoId?: string | null;
        };
        /** @description A panel as it was. */
        VersionPanel: {
            /**
             * Format: uuid
             * @description Of the panel, then and now.
             */
            id: string;
            number: string;
            sceneHeading: string;
            action: string;
            dialogue: components["schemas"]["SpeechOut"][];
            notes: string;
            shotSize: string;
            prompt: string;
            durationMs: number;
            move: string;
            easing: string;
            moveStrength: number;
            moveFrom: components["schemas"]["RectangleOut"] | null;
            moveTo: components["schemas"]["RectangleOut"] | null;
            transition: string;
            transitionMs: number;
            image: components["schemas"]["VersionTake"] | null;
        };
        /** @description The picture of a panel, as the version keeps it. */
        VersionTake: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The image that it was; it may be gone.
             */
            imageId: string;
            width: number | null;
            height: number | null;
            links: components["schemas"]["MediaLinks"];
        };
        /** @description A film, or one panel's clip. */
        Video: {
            /** Format: uuid */
            id: string;
            projectId: string | null;
            /** @description Of a clip: the panel that it shows. */
            panelId: string | null;
            /** @description What made it. */
            conversionId: string | null;
            /** @description film or clip */
            kind: string;
            url: string;
            thumbnailUrl: string | null;
            /** @description Whole seconds, at least 1. */
            duration: number | null;
            /** @description Exactly. */
            durationMs: number | null;
            frames: number | null;
            frameRate: string | null;
            width: number | null;
            height: number | null;
            format: string | null;
            /** @description What was done otherwise than asked. */
            notes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links?: components["schemas"]["VideoLinks"] | null;
        };
        VideoAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Video"];
        };
        /** @description A video with its images in order. */
        VideoDetails: {
            /** Format: uuid */
            id: string;
            projectId: string | null;
            /** @description Of a clip: the panel that it shows. */
            panelId: string | null;
            /** @description What made it. */
            conversionId: string | null;
            /** @description film or clip */
            kind: string;
            url: string;
            thumbnailUrl: string | null;
            /** @description Whole seconds, at least 1. */
            duration: number | null;
            /** @description Exactly. */
            durationMs: number | null;
            frames: number | null;
            frameRate: string | null;
            width: number | null;
            height: number | null;
            format: string | null;
            /** @description What was done otherwise than asked. */
            notes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links?: components["schemas"]["VideoLinks"] | null;
            images: components["schemas"]["VideoImage"][];
        };
        VideoDetailsAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["VideoDetails"];
        };
        /** @description An image's place in a video. */
        VideoImage: {
            /** @description From 0. */
            sequenceOrder: number;
            durationMs: number | null;
            image: components["schemas"]["Take"];
        };
        /** @description Addresses that work without signing in, until they expire. */
        VideoLinks: {
            file: string;
            thumbnail: string | null;
            /** @description Of a picture with a depth map: what previews of camera moves need of it. */
            depth?: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** @description A picture of the video's own size. */
            poster: string | null;
            /** @description What is said, as WebVTT, for `<track>`. */
            captions: string;
        };
        VideoListing: {
            items: components["schemas"]["Video"][];
            pagination: components["schemas"]["Pagination"];
        };
        VideoListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["VideoListing"];
        };
        /** @description Where a video belongs. */
        VideoPatch: {
            /** @description Move it to this project; null: to none. */
            projectId: string | null;
        };
        /** @description A message and what became of it. */
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            messageId: string;
            event: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            attempts: {
                [key: string]: unknown;
            }[];
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            createdAt: string;
        };
        WebhookDeliveryAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["WebhookDelivery"];
        };
        WebhookDeliveryListing: {
            items: components["schemas"]["WebhookDelivery"][];
            pagination: components["schemas"]["Pagination"];
        };
        WebhookDeliveryListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["WebhookDeliveryListing"];
        };
        /** @description A webhook endpoint. */
        WebhookEndpoint: {
            /** Format: uuid */
            id: string;
            url: string;
            events: string[];
            description: string;
            enabled: boolean;
            disabledReason: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        WebhookEndpointListAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["WebhookEndpoint"][];
        };
        /** @description An address that wants to be told. */
        WebhookEndpointOrder: {
            /** @example https://example.com/animatic */
            url: string;
            /** @description Empty: all. */
            events?: ("conversion.completed" | "conversion.failed" | "conversion.cancelled")[];
            /** @default  */
            description?: string;
        };
        /** @description What is to change. */
        WebhookEndpointPatch: {
            url?: string | null;
            events?: ("conversion.completed" | "conversion.failed" | "conversion.cancelled")[] | null;
            description?: string | null;
            enabled?: boolean | null;
            /** @default false */
            newSecret?: boolean;
        };
        /** @description An endpoint and what its messages are signed with. */
        WebhookSecret: {
            endpoint: components["schemas"]["WebhookEndpoint"];
            /** @description Shown when it is made; null when it stays the same. */
            secret: string | null;
        };
        WebhookSecretAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["WebhookSecret"];
        };
        /** @description Somebody's conversion. What was written into it is the user's own, and isn't shown here. */
        Work: {
            /** Format: uuid */
            id: string;
            userId: string;
            userEmail: string;
            type: string;
            status: components["schemas"]["Status"];
            cancelled: boolean;
            projectId: string | null;
            batchId: string | null;
            retryOf: string | null;
            engine: string | null;
            cost: number;
            attempt: number;
            error: components["schemas"]["ConversionError"] | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            completedAt: string | null;
        };
        WorkAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["Work"];
        };
        WorkListing: {
            items: components["schemas"]["Work"][];
            pagination: components["schemas"]["Pagination"];
        };
        WorkListingAnswer: {
            /**
             * @default true
             * @constant
             */
            success?: true;
            data: components["schemas"]["WorkListing"];
        };
        /** @description Colours of the whole film. */
        animatic__conversions__film_orders__Grade: {
            exposure?: number | null;
            contrast?: number | null;
            saturation?: number | null;
            temperature?: number | null;
            vignette?: number | null;
            grain?: number | null;
            /** @description An uploaded look-up table (an asset of kind lut), applied last. */
            lutId?: string | null;
        };
        /** @description Change colours. */
        animatic__images__edits__Grade: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "grade";
            /**
             * @description Stops.
             * @default 0
             */
            exposure?: number;
            /**
             * @description 1 leaves as it is.
             * @default 1
             */
            contrast?: number;
            /**
             * @description 1 leaves as it is.
             * @default 1
             */
            saturation?: number;
            /**
             * @description Below 0 cooler.
             * @default 0
             */
            temperature?: number;
        };
    };
    responses: {
        /** @description `BAD_REQUEST`. The body isn't JSON (or multipart data) at all. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "BAD_REQUEST",
                 *         "message": "The body isn't JSON (or multipart data) at all.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `UNAUTHORIZED`. No API key, or none that is known; or a signed link that has ended. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "UNAUTHORIZED",
                 *         "message": "No API key, or none that is known; or a signed link that has ended.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `QUOTA_EXCEEDED`. No credits are left in this period; `details.resetsAt` says when there are new ones. Nothing is stored. */
        QuotaExceeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "QUOTA_EXCEEDED",
                 *         "message": "No credits are left in this period; `details.resetsAt` says when there are new ones. Nothing is stored.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `FORBIDDEN`. The API key lacks the scope, or the tier isn't enough: then `details.requiredTier` names one that is. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "FORBIDDEN",
                 *         "message": "The API key lacks the scope, or the tier isn't enough: then `details.requiredTier` names one that is.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `NOT_FOUND`. There is nothing with this id that is yours. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "NOT_FOUND",
                 *         "message": "There is nothing with this id that is yours.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `CONFLICT`. It has changed meanwhile, or was done already; `details` hold what is needed to go on. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "CONFLICT",
                 *         "message": "It has changed meanwhile, or was done already; `details` hold what is needed to go on.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `GONE`. It was here once: a link that was used, revoked, or is too old. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "GONE",
                 *         "message": "It was here once: a link that was used, revoked, or is too old.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `TOO_LARGE`. More than this address takes. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "TOO_LARGE",
                 *         "message": "More than this address takes.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `RANGE_NOT_SATISFIABLE`. The range lies outside the file. */
        RangeNotSatisfiable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "RANGE_NOT_SATISFIABLE",
                 *         "message": "The range lies outside the file.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `VALIDATION_ERROR`. Something in the request isn't valid; `details.fields` names it. */
        ValidationError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "VALIDATION_ERROR",
                 *         "message": "Something in the request isn't valid; `details.fields` names it.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `RATE_LIMITED`. Too many calls; `Retry-After` says in how many seconds to try again. */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "RATE_LIMITED",
                 *         "message": "Too many calls; `Retry-After` says in how many seconds to try again.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `INTERNAL_ERROR`. Something went wrong on our side; `details.requestId` helps to find out what. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "INTERNAL_ERROR",
                 *         "message": "Something went wrong on our side; `details.requestId` helps to find out what.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `UNAVAILABLE`. The database, the storage or an engine doesn't answer; try again. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "UNAVAILABLE",
                 *         "message": "The database, the storage or an engine doesn't answer; try again.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description `STORAGE_EXCEEDED`. No storage space is left. */
        StorageExceeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "code": "STORAGE_EXCEEDED",
                 *         "message": "No storage space is left.",
                 *         "details": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Calls a minute. */
        "RateLimit-Limit": number;
        /** @description Calls that are left. */
        "RateLimit-Remaining": number;
        /** @description Seconds until another call is free; 0: now. */
        "RateLimit-Reset": number;
        /** @description Seconds to wait before trying again. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Farewell"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoneAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilePatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readUsage: {
        parameters: {
            query?: {
                /** @description How far to look back. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /** @description Whole, or its beginning: `project`. */
                action?: string | null;
                since?: string | null;
                until?: string | null;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settings": {
                 *         "theme": "dark"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SettingsPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Rendering script",
                 *       "scopes": [
                 *         "read",
                 *         "write"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An API key's id. */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExportAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDataExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExportListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An archive's id. */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExportAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An archive's id. */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readDataExportFile: {
        parameters: {
            query?: {
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description An archive's id. */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description In name and description. */
                search?: string;
                /** @description Those that were deleted and can be restored. */
                deleted?: boolean;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "updatedAt" | "name";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSummaryListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The Lighthouse",
                 *       "aspectRatio": "2.39:1",
                 *       "frameRate": "24",
                 *       "cast": [
                 *         {
                 *           "name": "Marta",
                 *           "role": "keeper",
                 *           "age": "old",
                 *           "hairColour": "white"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProjectOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetailsAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The Lighthouse, second draft",
                 *       "style": ""
                 *     }
                 */
                "application/json": components["schemas"]["ProjectPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    restoreProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    duplicateProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    importNarrative: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "EXT. HARBOUR - DAWN\n\nA boat comes in.\n\nMARTA\nAt last.\n\nINT. TOWER - NIGHT\n\nMarta lights the lamp.\n",
                 *       "format": "auto"
                 *     }
                 */
                "application/json": components["schemas"]["NarrativeOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NarrativeAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    suggestCast: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastMemberListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPanels: {
        parameters: {
            query?: {
                /** @description Those of the film, those set aside, or the film's and then those set aside. */
                which?: "film" | "aside" | "all";
            };
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replacePanels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "panels": [
                 *         {
                 *           "id": "b1a9d8e2-77f0-4a39-8a53-5a6c7d8e9f00",
                 *           "revision": 1
                 *         },
                 *         {
                 *           "action": "A gull lands on the rail."
                 *         },
                 *         {
                 *           "id": "6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11",
                 *           "revision": 3,
                 *           "durationMs": 2500,
                 *           "transition": "dissolve"
                 *         }
                 *       ],
                 *       "remove": []
                 *     }
                 */
                "application/json": components["schemas"]["PanelsOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readPanel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A panel's id. */
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deletePanel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A panel's id. */
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePanel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A panel's id. */
                panelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 3,
                 *       "action": "Marta lights the lamp.",
                 *       "dialogue": [
                 *         {
                 *           "character": "MARTA",
                 *           "parenthetical": "softly",
                 *           "text": "At last."
                 *         }
                 *       ],
                 *       "durationMs": 3500
                 *     }
                 */
                "application/json": components["schemas"]["PanelPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTakes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A panel's id. */
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelTakeListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listVersions: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "number";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
                /** @description A version's id. */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetailsAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
                /** @description A version's id. */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    compareVersions: {
        parameters: {
            query?: {
                /** @description The later version. Without it: what there is now. */
                to?: string | null;
            };
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
                /** @description A version's id. */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    restoreVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
                /** @description A version's id. */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoredAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVersionTakeFile: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description The id of a picture of a version. */
                takeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVersionTakeThumbnail: {
        parameters: {
            query?: {
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description The id of a picture of a version. */
                takeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVersionFilmFile: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description A version's id. */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVersionFilmThumbnail: {
        parameters: {
            query?: {
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description A version's id. */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listShareLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeAllShareLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
                /** @description A share link's id. */
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
                /** @description A share link's id. */
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharePatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description Open ones aren't hidden either. */
                state?: ("open" | "resolved" | "hidden") | null;
                panelId?: string | null;
                linkId?: string | null;
                versionId?: string | null;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "atMs";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A comment's id. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A comment's id. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readShared: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a share link's address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedAnswer"];
                };
            };
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSharedTakeFile: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
            };
            header?: never;
            path: {
                /** @description A picture's id. */
                takeId: string;
                /** @description The last part of a share link's address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSharedTakeThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A picture's id. */
                takeId: string;
                /** @description The last part of a share link's address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSharedFilmFile: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
            };
            header?: never;
            path: {
                /** @description The last part of a share link's address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSharedCaptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a share link's address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/vtt": string;
                };
            };
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSharedPoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a share link's address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listGuestComments: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "atMs";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                /** @description The last part of a share link's address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestCommentListingAnswer"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createGuestComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a share link's address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestCommentOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestCommentAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    submitTextToImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "EXT. FOREST - DAWN\nA red fox crosses a frozen stream.",
                 *       "parameters": {
                 *         "aspectRatio": "16:9"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TextToImageOrder"];
            };
        };
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["QuotaExceeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    submitImageToVideo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11",
                 *       "parameters": {
                 *         "resolution": "720",
                 *         "move": "auto",
                 *         "transition": "dissolve",
                 *         "transitionMs": 500
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ImageToVideoOrder"];
            };
        };
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["QuotaExceeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    submitStoryboard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parameters": {
                 *         "style": ""
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StoryboardOrder"];
            };
        };
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryboardAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["QuotaExceeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    estimateOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "textToImage": {
                 *         "text": "A red fox crosses a frozen stream."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EstimateOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readCosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectCostsAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listConversions: {
        parameters: {
            query?: {
                status?: components["schemas"]["Status"] | null;
                type?: components["schemas"]["ConversionType"] | null;
                projectId?: string | null;
                panelId?: string | null;
                /** @description Those that were submitted together. */
                batchId?: string | null;
                /** @description In the texts of pictures. */
                search?: string;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "updatedAt" | "completedAt" | "status" | "type";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readConversion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A conversion's id. */
                conversionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteConversion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A conversion's id. */
                conversionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A conversion's id. */
                conversionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionStatusAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelConversion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A conversion's id. */
                conversionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    retryConversion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description A conversion's id. */
                conversionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["QuotaExceeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    listImages: {
        parameters: {
            query?: {
                projectId?: string | null;
                panelId?: string | null;
                /** @description poster: the pictures that stand for clips; only shown when asked for. */
                kind?: ("generated" | "uploaded" | "edited" | "poster") | null;
                /** @description A name of `GET /api/styles`; empty: the plain one. */
                style?: string | null;
                /** @description In the text that it was made from. */
                search?: string;
                /** @description Those that were deleted and can be restored. */
                deleted?: boolean;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "updatedAt" | "width" | "height";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    uploadImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PNG, JPEG, WebP or AVIF of at most 25 MB.
                     */
                    file: string;
                    /** Format: uuid */
                    projectId?: string;
                    /**
                     * Format: uuid
                     * @description The picture becomes this panel's chosen take.
                     */
                    panelId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    readImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11"
                 *     }
                 */
                "application/json": components["schemas"]["ImagePatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    restoreImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    editImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "edits": [
                 *         {
                 *           "type": "crop",
                 *           "x": 0.1,
                 *           "y": 0,
                 *           "width": 0.8,
                 *           "height": 1
                 *         },
                 *         {
                 *           "type": "grade",
                 *           "exposure": 0.3,
                 *           "temperature": 15
                 *         },
                 *         {
                 *           "type": "text",
                 *           "text": "Chapter one",
                 *           "y": 0.85
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EditsOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    orderVariations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "count": 4
                 *     }
                 */
                "application/json": components["schemas"]["VariationsOrder"];
            };
        };
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryboardAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["QuotaExceeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    readImageFile: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readImageThumbnail: {
        parameters: {
            query?: {
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readImageDepth: {
        parameters: {
            query?: {
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description An image's id. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listVideos: {
        parameters: {
            query?: {
                projectId?: string | null;
                kind?: ("film" | "clip") | null;
                /** @description Those that were deleted and can be restored. */
                deleted?: boolean;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "updatedAt" | "duration";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoDetailsAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11"
                 *     }
                 */
                "application/json": components["schemas"]["VideoPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    restoreVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVideoFile: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVideoThumbnail: {
        parameters: {
            query?: {
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readVideoPoster: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readCaptions: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/vtt": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSubtitles: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description A video's id. */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-subrip": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAssets: {
        parameters: {
            query?: {
                /** @description Those of this project, and those that are for all projects. */
                projectId?: string | null;
                kind?: components["schemas"]["AssetKind"] | null;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "name" | "duration";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    uploadAsset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description MP3, WAV, FLAC, AAC, M4A, Ogg, Opus; MP4, MOV, WebM; or a .cube table.
                     */
                    file: string;
                    /**
                     * @description Without it sound is music.
                     * @enum {string}
                     */
                    kind?: "music" | "scratch" | "clip" | "lut";
                    /** @description Else the file's own. */
                    name?: string;
                    /** Format: uuid */
                    projectId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailsAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    readAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An asset's id. */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailsAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An asset's id. */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An asset's id. */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Storm at sea"
                 *     }
                 */
                "application/json": components["schemas"]["AssetPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailsAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAssetFile: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description An asset's id. */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBreakdowns: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "completedAt";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    orderBreakdown: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "A boat comes in. Marta waits at the quay. \"At last,\" she says."
                 *     }
                 */
                "application/json": components["schemas"]["BreakdownOrder"];
            };
        };
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readBreakdown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A breakdown's id. */
                breakdownId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelBreakdown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A breakdown's id. */
                breakdownId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listExports: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "completedAt";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    orderExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable ASCII text of your choice, new for each thing that you want: sent again within 24 hours with the same body it answers the same and does nothing; with another body it is a CONFLICT. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description A project's id. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "pdf",
                 *       "panelsPerPage": 6,
                 *       "paper": "a4"
                 *     }
                 */
                "application/json": components["schemas"]["ExportOrder"];
            };
        };
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    readExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An export's id. */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An export's id. */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An export's id. */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readExportFile: {
        parameters: {
            query?: {
                /** @description Have the browser save the file instead of showing it. */
                download?: boolean;
                /** @description Of a signed link. */
                expires?: string | null;
                /** @description Of a signed link. */
                signature?: string | null;
            };
            header?: never;
            path: {
                /** @description An export's id. */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part of the file that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is elsewhere: another client of the database said so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has the file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description Only what concerns this project, and you. */
                projectId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that doesn't end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example event: snapshot
                     *     data: {"conversions":[],"serverTime":"2026-05-04T10:20:00Z"}
                     *
                     *     event: conversion
                     *     data: {"id":"…","status":"processing","progress":42.0,"stage":"painting"}
                     *
                     *     event: image
                     *     data: {"id":"…","projectId":"…"}
                     */
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStyles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StyleListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEngines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngineListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readLanguageModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LanguageModelAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    describeText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "INT. KITCHEN - NIGHT\nAnna, crying, drops a letter into the sink.",
                 *       "cast": [
                 *         {
                 *           "name": "Anna",
                 *           "hair": "bun",
                 *           "hairColour": "red"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DescribeOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWaysAnswer"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokenAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokenAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    signInByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokenAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokenAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountAnswer"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetConfirmation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokenAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginSessionListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A session's id. */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                /** @description A webhook endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook endpoint's id. */
                endpoint_id: string;
                /** @description A delivery's id. */
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveClerkMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanListAnswer"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSubscriptionUsage: {
        parameters: {
            query?: {
                /** @description How far to look back. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description In addresses and names; or an id. */
                search?: string;
                tier?: components["schemas"]["Tier"] | null;
                role?: ("user" | "admin") | null;
                disabled?: boolean | null;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "email" | "tier" | "creditsUsed";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonSummaryListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deletePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedUserAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    signPersonOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    makePasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationOrder"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An invitation's id. */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAllConversions: {
        parameters: {
            query?: {
                status?: components["schemas"]["Status"] | null;
                type?: components["schemas"]["ConversionType"] | null;
                engine?: string | null;
                userId?: string | null;
                errorCode?: string | null;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt" | "completedAt";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelAnyConversion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A conversion's id. */
                conversionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    retryAnyConversion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A conversion's id. */
                conversionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it happens by and by. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["QuotaExceeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageExceeded"];
        };
    };
    searchActivity: {
        parameters: {
            query?: {
                userId?: string | null;
                /** @description Whole, or its beginning: `project`. */
                action?: string | null;
                ipAddress?: string | null;
                since?: string | null;
                until?: string | null;
                /** @description From 1. */
                page?: number;
                /** @description Items a page. */
                limit?: number;
                /** @description What to sort by. */
                sortBy?: "createdAt";
                sortOrder?: "asc" | "desc";
                /** @description `pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnybodysActivityListingAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueHealthAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readInstallationUsage: {
        parameters: {
            query?: {
                /** @description How far to look back. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierUsageListAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
            500: components["responses"]["InternalError"];
        };
    };
    readReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessAnswer"];
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
