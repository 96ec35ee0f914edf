"""`make audit` passes only what somebody has vouched for."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "audit.py"


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class TestPython:
    def test_names_holes_and_what_mends_them(self, audit: ModuleType) -> None:
        hole = {"id": "PYSEC-2026-1", "fix_versions": ["1.2.3"], "aliases": [], "description": ""}
        verdict = audit.Verdict.of_python(
            {
                "dependencies": [
                    {"name": "a", "version": "1", "vulns": [hole]},
                    {"name": "b", "version": "2", "vulns": []},
                ]
            }
        )
        assert verdict.holes == ["a 1: PYSEC-2026-1, mended in 1.2.3"]
        assert verdict.unknown == []

    def test_what_was_skipped_is_unknown(self, audit: ModuleType) -> None:
        verdict = audit.Verdict.of_python({"dependencies": [{"name": "a", "skip_reason": "not found"}]})
        assert verdict.holes == []
        assert "a" in verdict.unknown[0]


class TestNpm:
    def test_names_holes(self, audit: ModuleType) -> None:
        assert audit.Verdict.of_npm({"vulnerabilities": {"a": {"severity": "high"}}}).holes == ["a: high"]

    def test_no_answer_is_unknown(self, audit: ModuleType) -> None:
        refused = {"message": "405 Method Not Allowed", "error": {"summary": "", "detail": ""}}
        assert audit.Verdict.of_npm(refused).unknown == ["405 Method Not Allowed"]


class TestAsking:
    def test_what_prints_no_report_says_why(self, audit: ModuleType, tmp_path: Path) -> None:
        report, words = audit.ask(["python3", "-c", "import sys; sys.exit('no network')"], tmp_path)
        assert report is None
        assert words == "no network"
