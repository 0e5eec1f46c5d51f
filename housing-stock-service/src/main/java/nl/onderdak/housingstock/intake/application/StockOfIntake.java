// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.Unit;
import nl.onderdak.housingstock.intake.domain.Effect;
import nl.onderdak.housingstock.intake.domain.Message;
import nl.onderdak.housingstock.intake.domain.StandingUnit;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;

/** The units that the messages of an intake are about, as each message leaves them to the next. */
final class StockOfIntake {

    private final Map<String, Dwelling> dwellings = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Vacancy> vacancies = new HashMap<>();
    private final Map<Messages.Key, Messages.Last> messages = new HashMap<>();
    private final Set<UUID> allocated = new HashSet<>();

    private final Map<String, Dwelling> newDwellings = new LinkedHashMap<>();
    private final Map<String, Dwelling> changedDwellings = new LinkedHashMap<>();
    private final List<Decision.Accepted<Vacancy>> announced = new ArrayList<>();
    private final List<Decision.Accepted<Vacancy>> changed = new ArrayList<>();
    private final Map<Messages.Key, Messages.Last> newMessages = new LinkedHashMap<>();

    void register(List<Dwelling> found) {
        found.forEach(dwelling -> dwellings.put(dwelling.reference(), dwelling));
    }

    void show(List<Unit> found) {
        found.forEach(unit -> units.put(unit.reference(), unit));
    }

    void vacate(List<Vacancy> found) {
        found.forEach(vacancy -> vacancies.put(vacancy.unit(), vacancy));
    }

    void remember(Map<Messages.Key, Messages.Last> found) {
        messages.putAll(found);
    }

    void allocate(Collection<UUID> found) {
        allocated.addAll(found);
    }

    /** Ids of the latest vacancies of these units that are let. */
    List<UUID> letVacancies(Collection<String> references) {
        return references.stream()
                .map(vacancies::get)
                .filter(Objects::nonNull)
                .filter(vacancy -> vacancy.state() instanceof VacancyState.Let)
                .map(Vacancy::id)
                .toList();
    }

    Messages.Last last(Messages.Key key) {
        return messages.get(key);
    }

    StandingUnit standing(String unit) {
        var vacancy = vacancies.get(unit);
        return new StandingUnit(
                dwellings.get(unit), units.get(unit), vacancy, vacancy != null && allocated.contains(vacancy.id()));
    }

    void take(Messages.Last message, String unit, Effect effect) {
        remember(message);
        if (effect.dwelling() != null) {
            change(effect.dwelling());
        }
        for (var change : effect.changes()) {
            var state = change.state();
            (state.version() == 1 ? announced : changed).add(change);
            vacancies.put(unit, state);
        }
        if (message.key().entity() == Message.Entity.LETTING && effect.vacancy() != null) {
            allocated.add(effect.vacancy());
        }
    }

    void remember(Messages.Last message) {
        messages.put(message.key(), message);
        newMessages.put(message.key(), message);
    }

    /** Of a dwelling that several messages of one intake concern the last state is stored, as one change. */
    private void change(Dwelling dwelling) {
        var reference = dwelling.reference();
        var known = dwellings.put(reference, dwelling);
        if (known == null || newDwellings.containsKey(reference)) {
            var first = Dwelling.registered(
                    reference,
                    dwelling.landlord(),
                    dwelling.municipality(),
                    dwelling.particulars(),
                    dwelling.building());
            newDwellings.put(reference, first);
            dwellings.put(reference, first);
            units.put(
                    reference,
                    new Unit(
                            reference,
                            reference,
                            first.landlord(),
                            first.municipality(),
                            Unit.Kind.DWELLING,
                            first.particulars(),
                            null,
                            first.building().usableUntil()));
        } else {
            var before = changedDwellings.get(reference);
            var next = before == null ? dwelling : asVersion(dwelling, before.version());
            changedDwellings.put(reference, next);
            dwellings.put(reference, next);
        }
    }

    private static Dwelling asVersion(Dwelling dwelling, long version) {
        return new Dwelling(
                dwelling.reference(),
                dwelling.landlord(),
                dwelling.municipality(),
                dwelling.particulars(),
                dwelling.building(),
                dwelling.end(),
                version);
    }

    List<Dwelling> newDwellings() {
        return List.copyOf(newDwellings.values());
    }

    List<Dwelling> changedDwellings() {
        return List.copyOf(changedDwellings.values());
    }

    List<Decision.Accepted<Vacancy>> announced() {
        return List.copyOf(announced);
    }

    List<Decision.Accepted<Vacancy>> changed() {
        return List.copyOf(changed);
    }

    List<Messages.Last> newMessages() {
        return List.copyOf(newMessages.values());
    }

    boolean isChanged() {
        return !newDwellings.isEmpty() || !changedDwellings.isEmpty() || !announced.isEmpty() || !changed.isEmpty();
    }

    /** Id of the vacancy that an earlier message of the object concerned, or null. */
    static UUID vacancyOf(Messages.Last last) {
        return last == null || last.earlier() == null ? null : last.earlier().vacancy();
    }
}
