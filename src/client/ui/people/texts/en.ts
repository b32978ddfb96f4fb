export const texts = {
  boards: 'Leaderboards',
  profile: 'Profile',
  liveMatches: 'Live matches',
  result: 'Result',
  back: 'Back',
} as const;
