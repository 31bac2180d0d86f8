"""A second verifier of the act log, written from docs/decisions alone: python3 verify.py EXPORT [HEAD].

It recomputes roots and chain of an export; signatures are left to the first one. Exit 0 and a line of JSON, or exit 1 and what is broken.
"""
import hashlib
import json
import sys


def sha(data):
    return hashlib.sha256(data).digest()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def root(leaves):
    """RFC 6962, 2.1, as it is written there."""
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return sha(b"\x00" + leaves[0])
    k = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha(b"\x01" + root(leaves[:k]) + root(leaves[k:]))


def stop(what):
    print(what)
    sys.exit(1)


def groups(path):
    seal, acts = None, []
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            entry = json.loads(line)
            if "seal" in entry:
                if seal:
                    yield seal, acts
                seal, acts = entry["seal"], []
            else:
                acts.append(entry["act"])
    if seal:
        yield seal, acts


def check(path, head):
    before, hashes, sealed = "0" * 64, {}, 0
    number, above, start = 1, 0, "0"
    for seal, acts in groups(path):
        if (seal["number"], seal["previous"]) != (number, before):
            stop(f"seal {number}: chain")
        if (seal["aboveSeq"], seal["fromXid"]) != (above, start):
            stop(f"seal {number}: beginning")
        order = [(int(act["writtenBy"]), act["seq"]) for act in acts]
        inside = all(int(start) <= xid < int(seal["untilXid"]) and seq > above for xid, seq in order)
        if order != sorted(set(order)) or not inside:
            stop(f"seal {number}: order")
        if len(acts) != seal["acts"] or root([canonical(act) for act in acts]).hex() != seal["root"]:
            stop(f"seal {number}: acts")
        signed = {name: value for name, value in seal.items() if name != "signature"}
        before = hashes[number] = sha(b"\x02" + canonical(signed)).hex()
        sealed, number = sealed + len(acts), number + 1
        above, start = (above, seal["untilXid"]) if seal["endsAtSeq"] is None else (seal["endsAtSeq"], "0")
    if head and hashes.get(head["number"]) != head["hash"]:
        stop("head")
    print(json.dumps({"seals": number - 1, "sealed": sealed, "head": before}))


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") if len(sys.argv) > 2 else open("/dev/null") as file:
        text = file.read()
    check(sys.argv[1], json.loads(text) if text else None)
