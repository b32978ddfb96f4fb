/**
 * Colours as those see them whose cones differ, and how far apart two colours look. Simulation by
 * the matrices of Machado, Oliveira and Fernandes (2009) at full severity, on linear RGB; distance
 * is CIEDE2000's elder, CIE76, in CIELAB under D65.
 */
export type Vision = 'normal' | 'deuteranopia' | 'protanopia' | 'tritanopia';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const VISIONS: Readonly<Record<Vision, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Triple = [0.95047, 1, 1.08883];

/** How far apart two colours (0xrrggbb) look: 2.3 is just noticeable, 100 is black to white. */
export function distanceSeen(one: number, other: number, vision: Vision): number {
  const a = labSeen(one, vision);
  const b = labSeen(other, vision);
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function labSeen(colour: number, vision: Vision): Triple {
  const linear: Triple = [
    toLinear((colour >> 16) & 255),
    toLinear((colour >> 8) & 255),
    toLinear(colour & 255),
  ];
  const seen = times(VISIONS[vision], linear).map((share) => Math.max(0, Math.min(1, share)));
  const [x, y, z] = times(TO_XYZ, [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0]);
  const fx = cubeRoot(x / WHITE[0]);
  const fy = cubeRoot(y / WHITE[1]);
  const fz = cubeRoot(z / WHITE[2]);
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function times(matrix: Matrix, [a, b, c]: Triple): Triple {
  const row = (n: 0 | 1 | 2) => matrix[n][0] * a + matrix[n][1] * b + matrix[n][2] * c;
  return [row(0), row(1), row(2)];
}

function toLinear(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function cubeRoot(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}
