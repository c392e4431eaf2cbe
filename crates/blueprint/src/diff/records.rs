//! A version laid out as items: registers, calendars, judging.

use texts::msg;

use super::items::{Items, names};
use super::{Meets, Property, cases};
use crate::Thing;
use crate::explain;
use crate::model::Rows;

impl Items<'_> {
    pub(super) fn registers(&mut self) {
        let speaker = self.speaker;
        for register in &speaker.blueprint.registers {
            let id = &register.register.id;
            let (name, meets) = (speaker.kind(id), Meets::Records(id.to_string()));
            let properties = vec![Self::plain("unique", &names(&register.register.unique))];
            self.add(Thing::Register, id.to_string(), name.clone(), None, meets.clone(), properties);
            self.fields(id, id, &name, &register.field, &meets);
            for one in &register.invariant {
                let properties = vec![self.formula("must", Some(&one.must), id), Self::law(one.law.as_ref())];
                let own = speaker.own(&format!("invariant-{id}-{}", one.id));
                self.add(
                    Thing::Invariant,
                    format!("{id}.{}", one.id),
                    own,
                    Some(name.clone()),
                    meets.clone(),
                    properties,
                );
            }
            cases::views(self, id, &register.view, &meets, Rows::All);
        }
    }

    pub(super) fn calendars(&mut self) {
        let speaker = self.speaker;
        for file in &speaker.blueprint.calendars {
            let calendar = &file.calendar;
            let id = &calendar.id;
            let days: Vec<String> = calendar.weekdays.iter().map(|day| speaker.weekday(*day)).collect();
            let properties = vec![
                Property::new("weekdays", format!("{:?}", calendar.weekdays), speaker.all(&days)),
                self.formula("opens", Some(&calendar.opens), id),
                self.formula("closes", Some(&calendar.closes), id),
                self.formula("capacity", Some(&calendar.capacity), id),
                self.formula("book_ahead", calendar.book_ahead.as_ref(), id),
                self.yes("holidays", calendar.holidays),
            ];
            let meets = self.doing(|action| action.book.as_ref().is_some_and(|book| book.calendar == *id));
            self.add(
                Thing::Calendar,
                id.to_string(),
                speaker.own(&format!("calendar-{id}")),
                None,
                meets,
                properties,
            );
        }
    }

    pub(super) fn judging(&mut self) {
        let speaker = self.speaker;
        let Some(file) = &speaker.blueprint.judging else { return };
        let number = |key, value: f64| Property::new(key, value.to_string(), speaker.number(value));
        let weight =
            |value: f64| Property::new("weight", value.to_string(), explain::percent(speaker, value));
        let meets = Meets::Kinds(vec![file.judging.entry.to_string(), file.judging.sheet.to_string()]);
        for rubric in &file.rubric {
            let name = speaker.own(&format!("rubric-{}", rubric.id));
            let properties = vec![number("min", rubric.min), number("max", rubric.max)];
            self.add(Thing::Rubric, rubric.id.to_string(), name.clone(), None, meets.clone(), properties);
            for one in &rubric.criterion {
                let mut properties = vec![weight(one.weight)];
                properties.extend(one.min.map(|min| number("min", min)));
                properties.extend(one.max.map(|max| number("max", max)));
                let own = speaker.own(&format!("criterion-{}-{}", rubric.id, one.id));
                let id = format!("{}.{}", rubric.id, one.id);
                self.add(Thing::Criterion, id, own, Some(name.clone()), meets.clone(), properties);
            }
        }
        for round in &file.round {
            let properties = vec![
                weight(round.weight),
                Property::new(
                    "rubric",
                    round.rubric.as_str(),
                    speaker.own(&format!("rubric-{}", round.rubric)),
                ),
                Property::new(
                    "judges",
                    format!("{:?} {} {}", round.judges, round.at_least, round.blind),
                    explain::judges(speaker, round),
                ),
                Property::new(
                    "advance",
                    format!("{:?}", round.advance),
                    explain::advance(speaker, round.advance),
                ),
            ];
            let name = speaker.own(&format!("round-{}", round.id));
            self.add(Thing::Round, round.id.to_string(), name, None, meets.clone(), properties);
        }
        let (judging, result) = (&file.judging, &file.result);
        let ties: Vec<String> = result.ties.iter().map(|tie| explain::tie(speaker, file, tie)).collect();
        let parts = [
            &judging.runs,
            &judging.entry,
            &judging.sheet,
            &judging.panel,
            &judging.out,
            &judging.winner,
            &judging.other,
        ];
        let parts: Vec<&str> = parts.into_iter().map(|name| name.as_str()).collect();
        let properties = vec![
            Property::new("best", result.best.to_string(), result.best.to_string()),
            Property::new("method", format!("{:?}", result.method), explain::method(speaker, result.method)),
            Property::new("ties", names(&result.ties), ties.join("; ")),
            Property::new(
                "public_result",
                format!("{:?}", result.public),
                explain::public(speaker, result.public),
            ),
            Self::plain("enters", &names(&judging.enters)),
            Self::plain("parts", &parts.join(", ")),
            self.yes("kin", judging.kin),
        ];
        let name = speaker.kind(&judging.entry);
        self.add(
            Thing::Round,
            "result".to_owned(),
            speaker.texts.say(&msg::DiffResult),
            Some(name),
            meets,
            properties,
        );
    }
}
