#!/usr/bin/env python3
"""The training of org.cadenza.benchmarks.TrainingSpeed in PyTorch: the same network, the same optimiser, the same sizes.

Usage: python3 benchmarks/training_speed.py relative|rotary SEQUENCES TOKENS STEPS THREADS

Attention is written as PyTorch users write it: relative positions by padding and skewing (Music Transformer, section 3.4), rotary
ones by rotating halves. Needs a BLAS that shares OpenMP's threads: with Debian's default build of OpenBLAS the two pools
fight, and every step takes many times as long. benchmarks/training_speed.sh sees to that.
"""

import math
import sys

import torch
from torch import nn
from torch.nn import functional

from step_timing import measure

LAYERS, WIDTH, HEADS, INNER, VOCABULARY = 4, 256, 4, 1024, 400
HEAD_WIDTH = WIDTH // HEADS


class Attention(nn.Module):
    def __init__(self, relative, length):
        super().__init__()
        self.projection = nn.Linear(WIDTH, 3 * WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.distances = nn.Parameter(torch.randn(HEADS, length, HEAD_WIDTH) / 8) if relative else None
        self.register_buffer("future", torch.full((length, length), -math.inf).triu(1))
        half = HEAD_WIDTH // 2
        angles = torch.arange(length)[:, None] * 10000.0 ** (-torch.arange(half) / half)
        self.register_buffer("cosine", torch.cat([angles.cos()] * 2, -1))
        self.register_buffer("sine", torch.cat([angles.sin()] * 2, -1))

    def forward(self, stream):
        batch, length, _ = stream.shape
        query, key, value = (
            self.projection(stream).view(batch, length, 3, HEADS, HEAD_WIDTH).permute(2, 0, 3, 1, 4)
        )
        if self.distances is None:
            query, key = self.turned(query), self.turned(key)
        query = query / math.sqrt(HEAD_WIDTH)
        scores = query @ key.transpose(-2, -1)
        if self.distances is not None:
            by_distance = query @ self.distances.flip(1).transpose(-2, -1)
            skewed = functional.pad(by_distance, (1, 0)).view(batch, HEADS, length + 1, length)[:, :, 1:]
            scores = scores + skewed
        weights = (scores + self.future).softmax(-1)
        return self.output((weights @ value).transpose(1, 2).reshape(batch, length, WIDTH))

    def turned(self, part):
        first, second = part.chunk(2, -1)
        return part * self.cosine + torch.cat([-second, first], -1) * self.sine


class Block(nn.Module):
    def __init__(self, relative, length):
        super().__init__()
        self.first, self.second = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.attention = Attention(relative, length)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, stream):
        between = stream + self.attention(self.first(stream))
        return between + self.outer(functional.gelu(self.inner(self.second(between)), approximate="tanh"))


def main():
    positions = sys.argv[1]
    batch, length, steps, threads = map(int, sys.argv[2:])
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    network = nn.Sequential(
        nn.Embedding(VOCABULARY, WIDTH),
        *[Block(positions == "relative", length) for _ in range(LAYERS)],
        nn.LayerNorm(WIDTH),
        nn.Linear(WIDTH, VOCABULARY),
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=0.01)

    def step():
        tokens = torch.randint(VOCABULARY, (batch, length + 1))
        logits = network(tokens[:, :-1])
        loss = functional.cross_entropy(logits.reshape(-1, VOCABULARY), tokens[:, 1:].reshape(-1))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1)
        optimizer.step()

    measure(positions, step, steps)


if __name__ == "__main__":
    main()
