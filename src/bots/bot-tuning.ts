/** Every number that decides how the bots play. Units in the names. */

/** Between two samples of the predicted ball. */
export const BALL_SAMPLE_TICKS = 3;

/** How a level's share of misreading comes and goes. */
export const MISREAD = { ticks: 45, acrossShare: 0.6, nearHomeShare: 0.4 } as const;

export const SHOOT = {
  /** A level's aim error is drawn anew so often. */
  noiseTicks: 120,
  /** Near the own goal everybody takes care, and the hand is sure. */
  carefulBehindX: -12,
  /** Behind this x (own goal at -30) any dash upfield is welcome; beyond it only one at the goal. */
  shootBeyondX: 2,
} as const;

export const HIT_WITH_DASH = {
  /** Contact must come within this time of the press. */
  withinTicks: 10,
  /** Cosine between the heading and the way to the ball. */
  alignedCosine: 0.94,
  /** Margin around the goal mouth that a dashed ball may still be headed for. */
  mouthMarginM: 1,
} as const;

export const STEER = {
  /** Time in which the heading error is to be closed. */
  closeInS: 0.2,
  /** The yaw rate carries on this long after the wheel is straight. */
  yawCarryS: 0.06,
  /** The wheel has this many positions a side, so that small corrections cost no message. */
  positions: 8,
  /** Beyond this angle (cosine) and above this speed a turn is a drift. */
  driftBelowCosine: -0.1,
  driftAboveMps: 9,
  /** Boost only when so well aligned (cosine). */
  boostCosine: 0.96,
  boostBelowMps: 24,
  /** Slower than this it need not brake to get round. */
  brakeForTurnMps: 6,
  /** A target behind and nearer than this is turned to in reverse. */
  reverseWithinM: 7,
  brakeToReverseMps: 9,
  /** So is one aside, when a wall is nearer than this in front of a slow car. */
  wallWithinM: 3,
  slowMps: 3,
  /** A car in reverse goes on until it points at its target so well (cosine) or the wall is near. */
  reverseUntilCosine: 0.75,
} as const;

export const STUCK = {
  /** Slower than this is standing still. */
  belowMps: 1.2,
  /** Standing this long while driving makes a bot back out. */
  afterTicks: 30,
  /** How long it backs out. */
  escapeTicks: 30,
} as const;

export const ROLE = {
  /** Taken off the time to the ball of the car that touched it last. */
  lastTouchBonusS: 0.15,
  /** Added for a car on the wrong side of the ball. */
  wrongSideS: 0.7,
  /** Added for a person who does not move. */
  idleS: 1.5,
  idleBelowMps: 2,
  /** A ball's danger is where it is so much later. */
  dangerAheadS: 0.8,
} as const;

export const REFUEL = {
  /** Below this the meter is worth a detour. */
  belowBoost: 0.5,
  /** Longest way to a pad. */
  withinM: 16,
  /** A large pad may be this much farther away. */
  largeBonusM: 7,
} as const;

export const REACH = {
  /** A turn is taken no slower than this, and a drift makes its circle so much smaller. */
  turnMps: 7,
  radiusShare: 0.85,
  /** What a target inside the circle costs at least. */
  insideCircleS: 0.9,
  accelMps2: 13,
  boostedAccelMps2: 22,
  boostedTopMps: 21,
  /** A meter below this makes no difference to a run. */
  usefulBoost: 0.15,
} as const;

/** Getting back between ball and goal. */
export const RECOVER = {
  /** Where it gets back to: this far on the goal's side. */
  goalSideM: 7,
  /** Or so many samples ahead of it on its path, when that ends in the own goal. */
  blockSamples: 10,
  reachM: 2,
  /** Speed there; it may be higher by `slowPerS` for each metre beyond `slowFromM`. */
  turnMps: 9,
  slowFromM: 5,
  slowPerS: 2,
  /** On the way it keeps this far from the ball, and passes it so far aside. */
  clearM: 2.7,
  asideM: 3.4,
  clearMps: 8,
  /** Too late to get there, it dashes when it is so far away and so well aligned (cosine). */
  dashBeyondM: 9,
  dashCosine: 0.97,
} as const;

/** Going round what stands in the way: how far from it, and how far past it the next place lies. */
export const AROUND = { clearM: 0.75, fromM: 1.6, outM: 1.4, asideM: 2.4, looks: 14 } as const;

/** A race to the ball is not given up by a car that meets it so far on its own goal's side. */
export const RACE = { goalSideM: 5 } as const;

/** A dash for speed alone. */
export const DASH_ON_WAY = { beyondM: 17, belowMps: 19, aboveMps: 6, cosine: 0.97 } as const;

/** An opponent in the way of a shot. */
export const KEEPER = {
  /** A car stops what comes so near to its middle, and more by the time it has, beyond `lateS`. */
  widthM: 2.6,
  mps: 7,
  lateS: 0.3,
  steep: 1.6,
  /** Share of a shot's worth that is lost to one who is right in its way. */
  weight: 0.4,
} as const;

/** Rehearsing lines of action, with a plain model of a touch. */
export const REHEARSE = {
  chaseMps: 9,
  touchM: 2,
  reachM: 3.2,
  /** A car that goes round the ball heads for this far behind it and aside of it ... */
  roundBehindM: 5,
  roundM: 4,
  /** ... until it is this far on the own goal's side. */
  roundUntilM: 2.5,
} as const;

/** Points of an outcome: one for each metre that the ball comes nearer to their goal. */
export const JUDGE = {
  perSecond: 12,
  /** Time counts so much more while the ball is on its way into the own goal. */
  hurry: 2,
  /** For carrying on with a line of action. */
  carryOn: 3,
  laterS: 1.2,
  wideTheirs: 0.3,
  wideOwn: 0.2,
  /** Against sending it back towards the own goal. */
  perMpsBack: 0.8,
  goalWithinS: 2.2,
  goal: 25,
  soonGoal: 15,
  ownGoal: 90,
  nearTheirsM: 3,
  nearOwnM: 8,
  /** What is worse is not done: the car gets back between ball and goal instead. */
  poor: -50,
} as const;
