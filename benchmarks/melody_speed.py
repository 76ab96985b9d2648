#!/usr/bin/env python3
"""The training of org.cadenza.benchmarks.MelodySpeed in PyTorch: Magenta's lookback RNN, two layers of 128.

Usage: python3 benchmarks/melody_speed.py STEPS THREADS

A step is 128 lines of 255 events, in the four portions of the preset. The lines are encoded beforehand, as Magenta's users
have them; ours are encoded within the step. Needs a BLAS that shares OpenMP's threads, which benchmarks/families_speed.sh
sees to.
"""

import sys

import torch
from torch import nn
from torch.nn import functional

from step_timing import measure

LINES, PORTIONS, EVENTS, INPUTS, WIDTH, LAYERS, CLASSES, LIMIT = 128, 4, 255, 121, 128, 2, 40, 5


class Melody(nn.Module):
    def __init__(self):
        super().__init__()
        self.memory = nn.LSTM(INPUTS, WIDTH, LAYERS, batch_first=True, dropout=0.5)
        self.dropout = nn.Dropout(0.5)
        self.answers = nn.Linear(WIDTH, CLASSES)

    def forward(self, lines):
        return self.answers(self.dropout(self.memory(lines)[0]))


def main():
    steps, threads = map(int, sys.argv[1:])
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    network = Melody()
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    lines = functional.one_hot(torch.randint(INPUTS, (LINES, EVENTS)), INPUTS).float()
    labels = torch.randint(CLASSES, (LINES, EVENTS))

    def step():
        optimizer.zero_grad()
        for portion, right in zip(lines.chunk(PORTIONS), labels.chunk(PORTIONS)):
            logits = network(portion).reshape(-1, CLASSES)
            (functional.cross_entropy(logits, right.reshape(-1), reduction="sum") / labels.numel()).backward()
        nn.utils.clip_grad_norm_(network.parameters(), LIMIT)
        optimizer.step()

    measure("lookback", step, steps)


main()
