#!/usr/bin/env python3
"""Fine-tunes the small Chinese encoder to the report's categories, on the CPU.

usage: finetune.py --jar BGE.jar --labelled LABELLED.jsonl --out DIR [--fold N --linear OUTPUTS.tsv]
                   [--unlabelled ITEMS.jsonl.gz --mlm-steps 2800] [--epochs 3] [--threads 2] [--seed 1]

Without --fold: trains on everything and writes DIR/category-encoder.onnx (eight bits), its vocabulary and sha256.
With --fold N: holds fold N out and scores it, alone and mixed with the linear model's held-out outputs, both from
`./zhixun train --labelled LABELLED.jsonl --outputs OUTPUTS.tsv`. Choose by these figures only.
With --mlm-steps: first goes on pre-training by masked words on the unlabelled items.
"""
import argparse
import gzip
import hashlib
import json
import math
import pathlib
import random
import time

import numpy as np
import torch
from torch import nn

from model import CODES, TABLES, Encoder, read_jar
from text import MASK, PAD, WordPieces

BATCH, RATE, TABLE_WEIGHT, SMOOTHING = 16, 1e-4, 2.5, 0.05


def read(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines if line.strip()]


def tensors(batch):
    most = max(len(ids) for ids, _ in batch)
    ids = torch.full((len(batch), most), PAD)
    kinds = torch.zeros((len(batch), most), dtype=torch.long)
    mask = torch.zeros((len(batch), most), dtype=torch.long)
    for i, (own, kind) in enumerate(batch):
        ids[i, :len(own)], kinds[i, :len(own)], mask[i, :len(own)] = torch.tensor(own), torch.tensor(kind), 1
    return ids, mask, kinds


def batches(encoded, indices, size, rng):
    """Batches of like length, in random order: half the items are headlines."""
    order = sorted(indices, key=lambda i: (len(encoded[i][0]) + rng.random() * 12, i))
    cut = [order[i:i + size] for i in range(0, len(order), size)]
    rng.shuffle(cut)
    return cut


def steps(parameters, rate, total):
    optimizer = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    warm = max(1, total // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.0, (total - s) / (total - warm))))
    return optimizer, schedule


def say(text):
    print(time.strftime("%H:%M:%S"), text, flush=True)


def pretrain(encoder, encoded, count, rng):
    """Masked words: the output layer is the word embeddings, which stay as they are."""
    top = nn.Sequential(nn.Linear(512, 512), nn.GELU(), nn.LayerNorm(512))
    words = encoder.bert.embeddings.word_embeddings.weight
    words.requires_grad_(False)
    free = [p for p in encoder.bert.parameters() if p.requires_grad] + list(top.parameters())
    optimizer, schedule = steps(free, 2e-4, count)
    done, mean = 0, 0.0
    while done < count:
        for batch in batches(encoded, range(len(encoded)), 32, rng):
            ids, mask, kinds = tensors([encoded[i] for i in batch])
            chosen = (torch.rand(ids.shape) < 0.2) & (mask == 1) & (ids > 103)
            if done >= count or not chosen.any():
                continue
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = top(encoder.hidden(ids.masked_fill(chosen, MASK), mask, kinds)[chosen])
                loss = nn.functional.cross_entropy((hidden @ words.T).float(), ids[chosen])
            loss.backward()
            optimizer.step(), schedule.step(), optimizer.zero_grad()
            done, mean = done + 1, 0.98 * mean + 0.02 * loss.item()
            if done % 100 == 0:
                say(f"masked words {done}/{count}, loss {mean / (1 - 0.98 ** done):.3f}")


def finetune(encoder, encoded, rows, train, epochs, rng):
    encoder.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    primary = torch.tensor([CODES.index(r["primary"]) for r in rows])
    inside = torch.tensor([[float(t == r["primary"] or t in r.get("also", [])) for t in TABLES] for r in rows])
    sizes = torch.bincount(primary[train], minlength=len(CODES)).clamp(min=1).float()
    weight = sizes.pow(-0.5) / sizes.pow(-0.5).mul(sizes).sum() * sizes.sum()
    heads = list(encoder.primary.parameters()) + list(encoder.tables.parameters())
    body = [p for p in encoder.bert.parameters() if p.requires_grad]
    total = epochs * math.ceil(len(train) / BATCH)
    optimizer, schedule = steps([{"params": body, "lr": RATE}, {"params": heads, "lr": 5 * RATE}], RATE, total)
    encoder.train()
    done, mean = 0, 0.0
    for _ in range(epochs):
        for batch in batches(encoded, train, BATCH, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = encoder(*tensors([encoded[i] for i in batch]))
            logp, odds, want = out[:, :len(CODES)], out[:, len(CODES):], primary[batch]
            loss = (-(1 - SMOOTHING) * logp.gather(1, want[:, None])[:, 0] - SMOOTHING * logp.mean(1)) * weight[want]
            loss = loss.mean() + TABLE_WEIGHT * nn.functional.binary_cross_entropy_with_logits(odds, inside[batch])
            loss.backward()
            nn.utils.clip_grad_norm_(body + heads, 1.0)
            optimizer.step(), schedule.step(), optimizer.zero_grad()
            done, mean = done + 1, 0.98 * mean + 0.02 * loss.item()
            if done % 100 == 0:
                say(f"fine-tuning {done}/{total}, loss {mean / (1 - 0.98 ** done):.3f}")
    encoder.eval()


def outputs(encoder, encoded, indices):
    result = {}
    with torch.no_grad():
        for batch in batches(encoded, indices, 32, random.Random(0)):
            for i, out in zip(batch, encoder(*tensors([encoded[i] for i in batch])).numpy()):
                result[i] = out
    return result


def score(name, rows, indices, out, threshold=0.45):
    hit = tp = said = gold = 0
    right, was, is_ = ([0] * len(CODES) for _ in range(3))
    for i in indices:
        best, want = int(np.argmax(out[i][:len(CODES)])), CODES.index(rows[i]["primary"])
        hit += best == want
        right[want] += best == want
        was[want] += 1
        is_[best] += 1
        p = 1 / (1 + np.exp(-out[i][len(CODES):]))
        also = [t for t in np.argsort(-p) if p[t] >= threshold and t != best][:2]
        told = {best} | set(also) if best < len(TABLES) else set(also)
        true = {CODES.index(c) for c in [rows[i]["primary"], *rows[i].get("also", [])]} & set(range(len(TABLES)))
        tp, said, gold = tp + len(told & true), said + len(told), gold + len(true)
    f1 = [2 * r / (a + b) if a + b else 0 for r, a, b in zip(right, was, is_)]
    say(f"{name}: accuracy {hit / len(indices):.4f}, macro-F1 {np.mean(f1):.4f}, table micro-F1 {2 * tp / (said + gold):.4f}, "
        + ", ".join(f"{c} {f:.2f}" for c, f in zip(CODES, f1)))


def evaluate(encoder, encoded, rows, indices, linear):
    out = outputs(encoder, encoded, indices)
    score("encoder alone", rows, indices, out)
    own = {}
    for i in indices:
        raw = np.array(linear[rows[i]["key"]][1])
        head = raw[:len(CODES)]
        own[i] = np.concatenate([head - np.logaddexp.reduce(head), raw[len(CODES):]])
    score("linear alone", rows, indices, own)
    for share in (0.3, 0.4, 0.5, 0.6, 0.7):
        score(f"mixed, encoder {share}", rows, indices, {i: share * out[i] + (1 - share) * own[i] for i in indices})
    return out


def export(encoder, folder, tokenizer_json):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    whole, small = folder / "whole.onnx", folder / "category-encoder.onnx"
    ids = torch.tensor([[101, 102, 102]])
    names = ["input_ids", "attention_mask", "token_type_ids"]
    axes = {n: {0: "batch", 1: "length"} for n in names} | {"outputs": {0: "batch"}}
    position = encoder.bert.embeddings.position_embeddings
    position.weight = nn.Parameter(position.weight[:128].clone())
    encoder.bert.embeddings.position_ids = encoder.bert.embeddings.position_ids[:, :128]
    encoder.bert.embeddings.token_type_ids = encoder.bert.embeddings.token_type_ids[:, :128]
    torch.onnx.export(encoder, (ids, torch.ones_like(ids), torch.zeros_like(ids)), str(whole), input_names=names,
                      output_names=["outputs"], dynamic_axes=axes, opset_version=17, dynamo=False)
    quantize_dynamic(str(whole), str(small), weight_type=QuantType.QInt8, per_channel=True,
                     op_types_to_quantize=["MatMul", "Gather"])
    whole.unlink()
    vocabulary = json.loads(tokenizer_json)["model"]["vocab"]
    (folder / "vocabulary.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n", encoding="utf-8")
    digest = hashlib.sha256(small.read_bytes()).hexdigest()
    (folder / "category-encoder.sha256").write_text(digest + "\n")
    say(f"{small}: {small.stat().st_size} bytes, sha256 {digest}")


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("jar", "labelled", "out"):
        args.add_argument("--" + name, required=True)
    for name in ("linear", "unlabelled", "start"):
        args.add_argument("--" + name)
    for name, default in (("fold", None), ("mlm-steps", 0), ("epochs", 3), ("threads", 2), ("seed", 1)):
        args.add_argument("--" + name, type=int, default=default)
    args = args.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    folder = pathlib.Path(args.out)
    folder.mkdir(parents=True, exist_ok=True)
    onnx_model, tokenizer_json = read_jar(args.jar)
    pieces, encoder = WordPieces(tokenizer_json), Encoder(onnx_model)
    rows = read(args.labelled)
    encoded = [pieces.article(r) for r in rows]
    if args.start:
        encoder.load_state_dict(torch.load(args.start, weights_only=True))
    elif args.mlm_steps:
        encoder.train()
        texts = encoded + [pieces.article(r) for r in read(args.unlabelled)] if args.unlabelled else encoded
        pretrain(encoder, texts, args.mlm_steps, rng)
        torch.save(encoder.state_dict(), folder / "pretrained.pt")
    linear = {}
    if args.linear:
        for line in open(args.linear, encoding="utf-8"):
            key, fold, *values = line.rstrip("\n").split("\t")
            linear[key] = int(fold), [float(v) for v in values]
    held = [i for i, r in enumerate(rows) if args.fold is not None and linear[r["key"]][0] == args.fold]
    out_of_it = set(held)
    finetune(encoder, encoded, rows, [i for i in range(len(rows)) if i not in out_of_it], args.epochs, rng)
    if held:
        out = evaluate(encoder, encoded, rows, held, linear)
        with open(folder / f"fold-{args.fold}.tsv", "w", encoding="utf-8") as lines:
            for i in held:
                lines.write("\t".join([rows[i]["key"], str(args.fold), *(f"{v:.4f}" for v in out[i])]) + "\n")
    else:
        export(encoder, folder, tokenizer_json)


if __name__ == "__main__":
    main()
