"""The tagger: hashed letter groups -> word vectors -> small transformer -> tags per word and labels per sentence."""
import math
import os

import torch
from torch import nn

import text

WIDTH, HEADS, LAYERS, INNER = 192, 4, 3, 512


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))

    def forward(self, x, bias):
        b, n, _ = x.shape
        split = lambda t: t.reshape(b, n, HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + bias, dim=-1)
        return self.o((weights @ v).transpose(1, 2).reshape(b, n, WIDTH))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention, self.norm1, self.norm2 = Attention(), nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, bias):
        x = x + self.dropout(self.attention(self.norm1(x), bias))
        return x + self.dropout(self.down(torch.relu(self.up(self.norm2(x)))))


class Tagger(nn.Module):
    """input_ids [batch, words, GRAMS] of text.grams, attention_mask [batch, words] -> logits per head."""

    def __init__(self, edits, inserts, scopes, domains, kinds, grams=128):
        super().__init__()
        self.embed = nn.Embedding(text.BUCKETS, grams, padding_idx=0)
        self.enter = nn.Linear(grams, WIDTH)
        self.place = nn.Embedding(text.MAX_WORDS, WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.edit, self.insert, self.scope = nn.Linear(WIDTH, edits), nn.Linear(WIDTH, inserts), nn.Linear(WIDTH, scopes)
        self.domain, self.kind = nn.Linear(WIDTH, domains), nn.Linear(WIDTH, kinds)

    def read(self, input_ids, attention_mask):
        """What the words and what the sentence come to, before the heads."""
        mask = attention_mask.to(torch.float32)
        found = (input_ids > 0).to(torch.float32).unsqueeze(-1)
        x = (self.embed(input_ids) * found).sum(2) / found.sum(2).clamp(min=1)
        steps = torch.cumsum(torch.ones_like(mask), 1).to(torch.int64) - 1
        x = self.enter(x) + self.place(steps)
        bias = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        x = self.norm(x)
        pooled = (x * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
        return x, pooled

    def forward(self, input_ids, attention_mask):
        x, pooled = self.read(input_ids, attention_mask)
        return self.edit(x), self.insert(x), self.scope(x), self.domain(pooled), self.kind(pooled)


def save(model, path):
    """Writes the weights beside the file and then in its place: a file that is there is always whole."""
    part = f"{path}.part"
    torch.save({name: weights.cpu() for name, weights in model.state_dict().items()}, part)
    os.replace(part, path)
