#!/usr/bin/env python3
"""Checks that every #include in src obeys cmake/rooms.cmake: check.py [TOP]

A file belongs to the room with the longest matching folder. It may include its own room, the rooms its
line names, and an outside library unless BIHUAN_FENCES keeps that for other rooms. Files that stand in
no room's folder are composition roots (main.cpp, the helper programs): they may include everything.
Prints one line a broken arrow; exit code 0: none.
"""
import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)


def list_in_cmake(text, name):
    """The rows of set(NAME "a | b | c" …), each split at its bars."""
    body = re.search(rf"set\({name}\s(.*?)^\)", text, re.DOTALL | re.MULTILINE)
    rows = re.findall(r'"([^"]*)"', body.group(1)) if body else []
    return [[field.strip() for field in row.split("|")] for row in rows]


def room_of(path, folders):
    """The room whose folder holds this path, the innermost one; None: no room."""
    holding = [name for name, folder in folders.items() if path.startswith(folder + "/")]
    return max(holding, key=lambda name: len(folders[name]), default=None)


def room_of_include(target, including, folders):
    """The room that an included name belongs to: embedded/<room>.hpp is made by bihuan_embed for that room, a
    name without a folder stands beside the including file."""
    if target.startswith("embedded/"):
        made_for = Path(target).stem
        return made_for if made_for in folders else None
    return room_of(target, folders) if "/" in target else including


def circles(allowed):
    """Rooms that reach themselves over the arrows."""
    def reach(room, seen):
        for target in allowed.get(room, ()):
            if target not in seen:
                seen.add(target)
                reach(target, seen)
        return seen
    return sorted(room for room in allowed if room in reach(room, set()))


def check(top):
    text = (top / "cmake/rooms.cmake").read_text(encoding="utf-8")
    rooms = list_in_cmake(text, "BIHUAN_ROOMS")
    folders = {name: folder for name, folder, _ in rooms}
    allowed = {name: set(depends.split()) for name, _, depends in rooms}
    fences = [(prefix, set(inside.split())) for prefix, inside in list_in_cmake(text, "BIHUAN_FENCES")]
    source = top / "src"
    problems = [] if rooms else ["cmake/rooms.cmake: no rooms"]
    for room, targets in allowed.items():
        problems += [f"cmake/rooms.cmake: {room} names {target}, which is no room"
                     for target in sorted(targets - folders.keys())]
    problems += [f"cmake/rooms.cmake: {room} is part of a circle" for room in circles(allowed)]

    for file in sorted(path for path in source.rglob("*") if path.suffix in {".hpp", ".cpp", ".h"}):
        name = file.relative_to(source).as_posix()
        room = room_of(name, folders)
        for match in INCLUDE.finditer(file.read_text(encoding="utf-8")):
            quoted, target = match.group(1) == '"', match.group(2)
            target_room = room_of_include(target, room, folders)
            if quoted and target_room is None and not (source / target).exists():
                problems.append(f"src/{name}: includes {target}, which is nowhere in src")
                continue
            if room is None:
                continue
            for prefix, inside in fences:
                if not quoted and target.startswith(prefix) and room not in inside:
                    problems.append(f"src/{name}: {room} may not include <{target}>, "
                                    f"only {', '.join(sorted(inside))} may")
            if quoted and target_room not in allowed[room] | {room}:
                problems.append(f"src/{name}: {room} may not include \"{target}\" ({target_room or 'no room'})")
    return problems


def main():
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    problems = check(top)
    print("\n".join(problems) if problems else "every arrow holds")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
