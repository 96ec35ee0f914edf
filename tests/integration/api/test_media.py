"""Files over HTTP: ranges, conditions, links, and nothing that leads elsewhere."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from api_client import Client, client

from animatic.models import Image, Media, Video

FILM = bytes(range(256)) * 5000  # more than one piece of a stream


class TestRanges:
    @pytest.mark.parametrize(
        ("wanted", "start", "end"),
        [
            ("bytes=0-0", 0, 1),
            ("bytes=0-99", 0, 100),
            ("bytes=100-", 100, len(FILM)),
            ("bytes=-100", len(FILM) - 100, len(FILM)),
            ("bytes=1048570-1048590", 1048570, 1048591),
            (f"bytes=0-{len(FILM) * 2}", 0, len(FILM)),
            (f"bytes=-{len(FILM) * 2}", 0, len(FILM)),
            ("bytes = 5-6", 5, 7),
        ],
    )
    async def test_a_part_is_that_part(self, anna: Client, wanted: str, start: int, end: int) -> None:
        video = await anna.video([], content=FILM)
        answer = await anna.call("GET", f"videos/{video}/file", headers={"range": wanted})
        assert answer.status_code == 206
        assert answer.content == FILM[start:end]
        assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{len(FILM)}"
        assert answer.headers["content-length"] == str(end - start)

    @pytest.mark.parametrize(
        "wanted",
        [
            "bytes=0-1,5-9",
            "lines=1-2",
            "bytes=5-2",
            "bytes=-",
            "bytes=a-b",
            "5-6",
            "",
            "bytes=" + "9" * 5000 + "-",
        ],
    )
    async def test_what_cannot_be_understood_is_ignored(self, anna: Client, wanted: str) -> None:
        video = await anna.video([], content=b"0123456789")
        answer = await anna.call("GET", f"videos/{video}/file", headers={"range": wanted})
        assert (answer.status_code, answer.content) == (200, b"0123456789")

    @pytest.mark.parametrize("wanted", ["bytes=10-", "bytes=10-20", "bytes=999999999999999999-", "bytes=-0"])
    async def test_outside_the_file_is_refused(self, anna: Client, wanted: str) -> None:
        video = await anna.video([], content=b"0123456789")
        answer = await anna.call("GET", f"videos/{video}/file", headers={"range": wanted})
        assert answer.status_code == 416
        assert answer.headers["content-range"] == "bytes */10"
        assert answer.json()["error"]["code"] == "RANGE_NOT_SATISFIABLE"

    async def test_of_another_version_is_the_whole_file(self, anna: Client) -> None:
        video = await anna.video([], content=b"0123456789")
        whole = await anna.call("GET", f"videos/{video}/file")
        for condition, status in (
            (whole.headers["etag"], 206), ('"other"', 200), (f'W/{whole.headers["etag"]}', 200),
            (whole.headers["last-modified"], 206), ("Sat, 01 Jan 2000 00:00:00 GMT", 200), ("yesterday", 200),
        ):  # fmt: skip
            headers = {"range": "bytes=2-3", "if-range": condition}
            assert (await anna.call("GET", f"videos/{video}/file", headers=headers)).status_code == status

    async def test_head_tells_of_the_file_without_it(self, anna: Client) -> None:
        video = await anna.video([], content=FILM)
        whole = await anna.call("HEAD", f"videos/{video}/file")
        assert (whole.status_code, whole.headers["content-length"], whole.content) == (
            200,
            str(len(FILM)),
            b"",
        )
        assert (whole.headers["accept-ranges"], whole.headers["content-type"]) == ("bytes", "video/mp4")
        part = await anna.call("HEAD", f"videos/{video}/file", headers={"range": "bytes=0-9"})
        assert (part.status_code, part.headers["content-length"]) == (206, "10")


class TestConditions:
    async def test_what_the_client_has_is_not_sent_again(self, anna: Client) -> None:
        image = await anna.upload()
        path = f"images/{image['id']}/file"
        whole = await anna.call("GET", path)
        assert whole.headers["cache-control"].startswith("private")
        etag, modified = whole.headers["etag"], whole.headers["last-modified"]
        for headers in (
            {"if-none-match": etag},
            {"if-none-match": f'"other", W/{etag}'},
            {"if-none-match": "*"},
            {"if-modified-since": modified},
            {"if-none-match": etag, "if-modified-since": "Sat, 01 Jan 2000 00:00:00 GMT"},
            {"if-none-match": etag, "range": "bytes=0-1"},
        ):
            answer = await anna.call("GET", path, headers=headers)
            assert (answer.status_code, answer.content) == (304, b""), headers
            assert answer.headers["etag"] == etag
        for headers in (
            {"if-none-match": '"other"'},
            {"if-modified-since": "Sat, 01 Jan 2000 00:00:00 GMT"},
            {"if-none-match": '"other"', "if-modified-since": modified},
            {"if-modified-since": "nonsense"},
        ):
            assert (await anna.call("GET", path, headers=headers)).status_code == 200, headers


class TestLinks:
    async def test_work_without_a_key_for_a_while(self, anna: Client, nobody: Client) -> None:
        image = await anna.upload()
        for link in (image["links"]["file"], image["links"]["thumbnail"]):
            assert (await nobody.http.get(link)).status_code == 200
        expires = datetime.fromisoformat(image["links"]["expiresAt"])
        assert timedelta(hours=1) <= expires - datetime.now(UTC) <= timedelta(hours=2)
        assert int(parse_qs(urlsplit(image["links"]["file"]).query)["expires"][0]) == expires.timestamp()

    @pytest.mark.parametrize("change", ["another image", "another file", "later", "signature", "no expiry"])
    async def test_open_nothing_else(self, anna: Client, nobody: Client, change: str) -> None:
        image, other = await anna.upload(), await anna.upload()
        link = image["links"]["file"]
        match change:
            case "another image":
                link = link.replace(image["id"], other["id"])
            case "another file":
                link = link.replace("/file", "/thumbnail")
            case "later":
                expires = parse_qs(urlsplit(link).query)["expires"][0]
                link = link.replace(expires, str(int(expires) + 3600))
            case "signature":
                link = link[:-2] + ("AA" if not link.endswith("AA") else "BB")
            case "no expiry":
                link = link.replace("expires=", "until=")
        await nobody.refused(401, "UNAUTHORIZED", "GET", link)

    async def test_end_with_the_image(self, anna: Client, nobody: Client) -> None:
        image = await anna.upload()
        await anna.ok("DELETE", f"images/{image['id']}")
        await nobody.refused(404, "NOT_FOUND", "GET", image["links"]["file"])


class TestHardening:
    async def test_files_can_run_nothing(self, anna: Client) -> None:
        image = await anna.upload()
        headers = (await anna.call("GET", f"images/{image['id']}/file")).headers
        assert headers["content-security-policy"] == "default-src 'none'; sandbox"
        assert headers["x-content-type-options"] == "nosniff"
        saved = await anna.call("GET", f"images/{image['id']}/file?download=true")
        assert saved.headers["content-disposition"].startswith("attachment;")

    async def test_a_type_that_we_do_not_show_is_only_saved(self, anna: Client) -> None:
        image = await anna.upload()
        async with anna.container.sessions() as session:
            row = await session.get(Image, image["id"])
            assert row is not None
            media = await session.get(Media, row.media_id)
            assert media is not None
            media.content_type = "text/html"
            await session.commit()
        headers = (await anna.call("GET", f"images/{image['id']}/file")).headers
        assert headers["content-type"] == "application/octet-stream"
        assert headers["content-disposition"].startswith("attachment;")

    @pytest.mark.parametrize(
        "path",
        [
            "images/..%2f..%2fetc%2fpasswd/file", "images/../../etc/passwd", "images/%2e%2e/file",
            "docs/..%2fapp.py", "docs/%2e%2e%2fapp.py", "docs/__init__.py", "docs/page.html",
        ],
    )  # fmt: skip
    async def test_no_address_leads_out(self, anna: Client, path: str) -> None:
        assert (await anna.call("GET", path)).status_code in (404, 405)

    async def test_a_file_that_is_lost_is_said_before_the_answer_begins(self, anna: Client) -> None:
        image = await anna.upload()
        async with anna.container.sessions() as session:
            row = await session.get(Image, image["id"])
            assert row is not None
            media = await session.get(Media, row.media_id)
            assert media is not None
        await anna.container.store.delete([media.storage_key])
        await anna.refused(404, "NOT_FOUND", "GET", f"images/{image['id']}/file")


class TestForeign:
    @pytest.mark.parametrize("url", ["https://example.com/a.png", "http://10.0.0.1/secret?x=1"])
    async def test_the_browser_is_sent_there_and_we_never_go(self, anna: Client, url: str) -> None:
        image = await anna.foreign_image(url)
        for part in ("file", "thumbnail"):
            answer = await anna.call("GET", f"images/{image}/{part}")
            assert (answer.status_code, answer.headers["location"]) == (302, url)

    @pytest.mark.parametrize(
        "url",
        ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.com/x", "/api/user", ""],
    )
    async def test_what_is_no_web_address_is_no_file(self, anna: Client, url: str) -> None:
        image = await anna.foreign_image(url)
        await anna.refused(404, "NOT_FOUND", "GET", f"images/{image}/file")


class TestVideos:
    async def test_are_shown_with_their_images_in_order(self, anna: Client) -> None:
        project = await anna.project()
        one, two = await anna.upload(), await anna.upload()
        video = await anna.video([two["id"], one["id"], two["id"]], project_id=project["id"])
        await anna.ok("DELETE", f"images/{one['id']}")
        shown = await anna.ok("GET", f"videos/{video}")
        assert [(part["sequenceOrder"], part["durationMs"], part["image"]["id"]) for part in shown["images"]] == [
            (0, 2000, two["id"]), (1, 2000, one["id"]), (2, 2000, two["id"]),
        ]  # fmt: skip
        assert (shown["duration"], shown["durationMs"], shown["frames"], shown["kind"]) == (
            4,
            4000,
            96,
            "film",
        )
        (listed,) = (await anna.ok("GET", f"videos?projectId={project['id']}&kind=film"))["items"]
        assert listed == {name: value for name, value in shown.items() if name != "images"}
        async with client(anna.http._transport.app) as http:  # type: ignore[attr-defined]  # of ASGITransport
            assert (await http.get(shown["links"]["file"])).content == b"a film"
            assert (await http.get(shown["links"]["thumbnail"])).headers["content-type"] == "image/webp"

    async def test_move_go_and_come_back(self, anna: Client, ben: Client) -> None:
        project, others = await anna.project(), await ben.project()
        video = await anna.video([])
        moved = await anna.ok("PATCH", f"videos/{video}", {"projectId": project["id"]})
        assert moved["projectId"] == project["id"]
        await anna.refused(404, "NOT_FOUND", "PATCH", f"videos/{video}", {"projectId": others["id"]})
        await anna.refused(422, "VALIDATION_ERROR", "PATCH", f"videos/{video}", {})
        await anna.ok("DELETE", f"videos/{video}")
        assert (await anna.ok("GET", "videos"))["items"] == []
        await anna.ok("POST", f"videos/{video}/restore")
        assert len((await anna.ok("GET", "videos"))["items"]) == 1

    async def test_of_somebody_else_are_as_good_as_none(self, anna: Client, ben: Client) -> None:
        video = await anna.video([])
        for method, path, body in (
            ("GET", "", None), ("PATCH", "", {"projectId": None}), ("DELETE", "", None), ("POST", "/restore", None),
            ("GET", "/file", None), ("GET", "/thumbnail", None),
        ):  # fmt: skip
            await ben.refused(404, "NOT_FOUND", method, f"videos/{video}{path}", body)
            await ben.refused(404, "NOT_FOUND", method, f"videos/nothing{path}", body)

    async def test_without_a_picture_have_no_thumbnail(self, anna: Client) -> None:
        assert anna.user is not None
        async with anna.container.sessions() as session:
            video = Video(user_id=anna.user.id, url="https://example.com/film.mp4")
            session.add(video)
            await session.commit()
        shown = await anna.ok("GET", f"videos/{video.id}")
        assert (shown["thumbnailUrl"], shown["links"]["thumbnail"]) == (None, None)
        await anna.refused(404, "NOT_FOUND", "GET", f"videos/{video.id}/thumbnail")
        assert (await anna.call("GET", f"videos/{video.id}/file")).status_code == 302


class TestNames:
    """What a browser saves a file as."""

    async def test_of_a_film_is_its_projects_and_which_film_it_is(self, anna: Client) -> None:
        project = await anna.project(name="Der Leuchtturm: Übermut / 灯台")
        first, second = [await anna.video([], project_id=project["id"]) for _ in range(2)]
        for number, video in enumerate((first, second), start=1):
            answer = await anna.call("GET", f"videos/{video}/file?download=true")
            assert answer.headers["content-disposition"] == (
                f'attachment; filename="Der Leuchtturm Ubermut v{number}.mp4";'
                f" filename*=UTF-8''Der%20Leuchtturm%20%C3%9Cbermut%20%E7%81%AF%E5%8F%B0%20v{number}.mp4"
            )

    async def test_of_a_picture_has_panel_and_take(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        await anna.upload(panelId=panel["id"])
        image = await anna.upload(panelId=panel["id"])
        answer = await anna.call("GET", f"{image['url']}")
        assert answer.headers["content-disposition"] == 'inline; filename="The Lighthouse 1 take 2.png"'

    async def test_of_captions_too(self, anna: Client) -> None:
        project = await anna.project()
        video = await anna.video([], project_id=project["id"])
        async with anna.container.sessions() as session:
            row = await session.get_one(Video, video)
            row.captions = [{"startMs": 200, "endMs": 1500, "text": "Where is\n<she>?"}]
            await session.commit()
        srt = await anna.call("GET", f"videos/{video}/captions.srt?download=true")
        assert srt.headers["content-type"].startswith("application/x-subrip")
        assert srt.headers["content-disposition"] == 'attachment; filename="The Lighthouse v1.srt"'
        assert srt.text == "1\n00:00:00,200 --> 00:00:01,500\nWhere is\n<she>?\n"
        details = await anna.ok("GET", f"videos/{video}")
        vtt = await anna.call("GET", details["links"]["captions"], headers={"authorization": ""})
        assert "&lt;she&gt;" in vtt.text

    async def test_of_nobodys_project_is_plain(self, anna: Client) -> None:
        video = await anna.video([])
        answer = await anna.call("GET", f"videos/{video}/file")
        assert answer.headers["content-disposition"] == f'inline; filename="video-{video}.mp4"'


class TestPoster:
    async def test_of_an_old_video_is_the_small_one(self, anna: Client, ben: Client) -> None:
        video = await anna.video([])
        poster = await anna.call("GET", f"videos/{video}/poster")
        assert (poster.status_code, poster.headers["content-type"]) == (200, "image/webp")
        await ben.refused(404, "NOT_FOUND", "GET", f"videos/{video}/poster")
