/** Which body and which paint the player's car has. Looks only: all cars drive alike. */
import { CAR_BODIES, CAR_PAINTS, type CarLook } from '../../../protocol/car-look.ts';
import { CarPicture, nameOfBody, nameOfPaint } from './car-picture.tsx';
import type { PageProps } from './page.ts';
import { settingsWords } from './texts/index.ts';

export function CarPage({ settings }: PageProps) {
  const t = settingsWords.use();
  const car = settings.car.value;
  const change = (part: Partial<CarLook>): void => {
    settings.car.value = { ...settings.car.value, ...part };
  };
  return (
    <div class="car-page">
      <div class="car-chosen" aria-hidden="true">
        <CarPicture look={car} team={0} palette={settings.palette.value} />
        <CarPicture look={car} team={1} palette={settings.palette.value} />
      </div>
      <p class="setting-note">{t('looksOnly')}</p>
      <Picker
        label={t('body')}
        count={CAR_BODIES}
        chosen={car.body}
        nameOf={(body) => nameOfBody(body, t)}
        lookOf={(body) => ({ ...car, body })}
        settings={settings}
        onChoose={(body) => change({ body })}
      />
      <Picker
        label={t('paint')}
        count={CAR_PAINTS}
        chosen={car.paint}
        nameOf={(paint) => nameOfPaint(paint, t)}
        lookOf={(paint) => ({ ...car, paint })}
        settings={settings}
        onChoose={(paint) => change({ paint })}
      />
    </div>
  );
}

interface PickerProps extends PageProps {
  readonly label: string;
  readonly count: number;
  readonly chosen: number;
  readonly nameOf: (index: number) => string;
  readonly lookOf: (index: number) => CarLook;
  readonly onChoose: (index: number) => void;
}

function Picker(props: PickerProps) {
  return (
    <div class="car-picker" role="radiogroup" aria-label={props.label}>
      <h3>{props.label}</h3>
      {Array.from({ length: props.count }, (_, index) => (
        // biome-ignore lint/a11y/useSemanticElements: native radio buttons take the arrow keys that move the focus here
        <button
          key={props.nameOf(index)}
          type="button"
          role="radio"
          tabIndex={index === props.chosen ? 0 : -1}
          aria-checked={index === props.chosen}
          onClick={() => props.onChoose(index)}
        >
          <CarPicture look={props.lookOf(index)} team={0} palette={props.settings.palette.value} />
          <span>{props.nameOf(index)}</span>
        </button>
      ))}
    </div>
  );
}
