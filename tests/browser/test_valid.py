"""Every kind of page is valid HTML in the eyes of the Nu checker, the page for a damaged request too."""

import json
import subprocess


def findings(nu_checker, files) -> list[str]:
    """Errors and warnings, by file; what is merely told (level info without a subtype) is left out."""
    words = ["java", "-Xss4m", "-jar", str(nu_checker), "--format", "json", "--stdout", "--exit-zero-always"]
    told = subprocess.run([*words, *map(str, files)], capture_output=True, text=True, check=True).stdout
    return [
        f"{message['url'].rpartition('/')[2]} {message.get('lastLine')}: {message['message']} {message.get('extract', '')}"
        for message in json.loads(told)["messages"]
        if message["type"] == "error" or message.get("subType") in ("warning", "fatal")
    ]


def test_the_nu_checker_finds_no_fault(paper, nu_checker, tmp_path):
    damaged = paper.get("/", Host="elsewhere.example")
    assert (damaged.status, "We could not read" in damaged.html) == (400, True)
    answers = {name: paper.get(path) for name, path in paper.pages.items()} | {"damaged": damaged}
    for name, answer in answers.items():
        (tmp_path / f"{name.replace(' ', '-')}.html").write_bytes(answer.body)
    assert findings(nu_checker, sorted(tmp_path.glob("*.html"))) == []


def test_this_test_sees_a_fault(nu_checker, tmp_path):
    bad = tmp_path / "bad.html"
    bad.write_text("<!doctype html><html lang=en><title>x</title><section><p><ul><li>a</ul></p></section>")
    assert len(findings(nu_checker, [bad])) == 2  # a stray end of paragraph, and a section without a heading
