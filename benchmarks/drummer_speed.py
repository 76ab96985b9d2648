#!/usr/bin/env python3
"""The training of org.cadenza.benchmarks.DrummerSpeed in PyTorch: the networks and the schedule of the preset `faithful`.

Usage: python3 benchmarks/drummer_speed.py STEPS THREADS

A step is three updates of the critic, on 64 real patterns and 64 played ones each, and one of the player. Layers are written
as PyTorch users write them: nn.LSTM where it fits, a loop for the last LSTM, whose activation is a sigmoid. Needs a BLAS that
shares OpenMP's threads, which benchmarks/families_speed.sh sees to.
"""

import sys

import torch
from torch import nn
from torch.nn import functional

from step_timing import measure

BATCH, NOISE, STEPS, LANES, GENRES, WARM_UP, CRITIC_UPDATES = 64, 100, 32, 9, 6, 3, 3
WEIGHT = GENRES**-0.5


class SigmoidLstm(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.input, self.memory = nn.Linear(inputs, 4 * width), nn.Linear(width, 4 * width, bias=False)
        self.width = width

    def forward(self, inputs):
        told = self.input(inputs)
        output = cell = inputs.new_zeros(inputs.shape[0], self.width)
        outputs = []
        for step in range(inputs.shape[1]):
            entry, forget, candidate, exit_ = (told[:, step] + self.memory(output)).sigmoid().chunk(4, 1)
            cell = forget * cell + entry * candidate
            output = exit_ * cell.sigmoid()
            outputs.append(output)
        return torch.stack(outputs, 1)


class Player(nn.Module):
    def __init__(self):
        super().__init__()
        self.idea = nn.Sequential(
            nn.Linear(NOISE, 512),
            nn.LeakyReLU(0.2),
            nn.BatchNorm1d(512, eps=1e-3),
            nn.Linear(512, 1024),
            nn.LeakyReLU(0.2),
            nn.BatchNorm1d(1024, eps=1e-3),
        )
        self.dropout = nn.Dropout(0.1)
        self.steps, self.lanes = nn.LSTM(32, 128, 2, batch_first=True), SigmoidLstm(128, LANES)

    def forward(self, noise):
        drawn = self.dropout(self.idea(noise).view(-1, STEPS, 32))
        return self.lanes(self.steps(drawn)[0])


def last(outputs):
    """What each direction knows when it has read everything."""
    width = outputs.shape[2] // 2
    return torch.cat([outputs[:, -1, :width], outputs[:, 0, width:]], 1)


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.LSTM(LANES, 64, batch_first=True, bidirectional=True)
        self.second = nn.LSTM(128, 64, batch_first=True, bidirectional=True)
        self.decision = nn.Sequential(nn.Linear(128, 256), nn.LeakyReLU(0.01), nn.Linear(256, 1))
        self.hear = nn.LSTM(LANES, 128, batch_first=True, bidirectional=True)
        self.hear_on = nn.LSTM(256, 128, batch_first=True, bidirectional=True)
        self.norm, self.norm_on = nn.BatchNorm1d(256, eps=1e-3), nn.BatchNorm1d(256, eps=1e-3)
        self.dropout = nn.Dropout(0.1)
        self.named = nn.Sequential(nn.Linear(256, 512), nn.Sigmoid(), nn.Linear(512, GENRES))

    def score(self, patterns):
        return self.decision(last(self.second(self.first(patterns)[0])[0]))

    def genres(self, patterns):
        heard = self.dropout(self.hear(patterns)[0])
        heard = self.norm(heard.transpose(1, 2)).transpose(1, 2)
        heard = self.norm_on(self.dropout(last(self.hear_on(heard)[0])))
        return self.named(self.dropout(heard))


def main():
    steps, threads = map(int, sys.argv[1:])
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    player, critic = Player(), Critic()
    play_better = torch.optim.Adam(player.parameters(), 1e-4, betas=(0.9, 0.999), eps=1e-7)
    judge_better = torch.optim.Adam(critic.parameters(), 1e-5, betas=(0.9, 0.999), eps=1e-7)
    real = (torch.rand(512, STEPS, LANES) < 0.15) * torch.rand(512, STEPS, LANES)
    labels = torch.randint(GENRES, (512,))
    right = functional.binary_cross_entropy_with_logits

    def judge():
        chosen = torch.randint(512, (BATCH,))
        with torch.no_grad():
            fake = player(torch.randn(BATCH, NOISE))
        scores, fakes = critic.score(real[chosen]), critic.score(fake)
        loss = (right(scores, torch.ones_like(scores)) + right(fakes, torch.zeros_like(fakes))) / 2
        loss = loss + WEIGHT * functional.cross_entropy(critic.genres(real[chosen]), labels[chosen])
        judge_better.zero_grad()
        loss.backward()
        judge_better.step()
        return loss.item()

    def play():
        shown = player(torch.randn(BATCH, NOISE))
        scores = critic.score(shown)
        critic.eval()
        ambiguity = -critic.genres(shown).log_softmax(1).mean()
        critic.train()
        play_better.zero_grad()
        (right(scores, torch.ones_like(scores)) + WEIGHT * ambiguity).backward()
        play_better.step()
        return ambiguity.item()

    def step():
        for _ in range(CRITIC_UPDATES):
            judge()
        play()

    measure("faithful drummer", step, steps)


main()
