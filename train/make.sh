#!/bin/sh
# Makes models/reader-en from the data: `train/make.sh FOLDER`. Goes on where it was stopped. About 75 minutes, stage by stage, on two cores with avx512_bf16.
set -eu
out=${1:?where checkpoints go}
export SAYSO_DATA="${SAYSO_DATA:-../shared/data}"
run() { python -m train.run --cache "$out/cache" --bf16 "$@"; }
# PolNeAR and the labels of train.
run --out "$out/first"
# Our own sentences for what campaign news lacks; from here on with int8's rounding.
run --out "$out/second" --start "$out/first/best.pt" --round-from 0 --invented 2 --rate 4e-5 --head-rate 2e-4 --epochs 0.8
# The labels of the news bodies.
run --out "$out/third" --start "$out/second/best.pt" --round-from 0 --invented 1 --news 1 --rate 7e-5 --head-rate 4e-4 --epochs 1
python -m train.heads "$out/third/best.pt" "$out/reader.pt" --cache "$out/cache"
python -m train.export "$out/reader.pt" models/reader-en --cache "$out/cache" --check
