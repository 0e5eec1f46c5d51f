// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.application;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.application.Units;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.DwellingKnown;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.LandlordUnknown;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.MunicipalityUnknown;
import nl.onderdak.housingstock.intake.application.TakenLines.Line;
import nl.onderdak.housingstock.intake.application.TakenLines.Outcome;
import nl.onderdak.housingstock.intake.domain.Effect;
import nl.onderdak.housingstock.intake.domain.KnownCodes;
import nl.onderdak.housingstock.intake.domain.Message;
import nl.onderdak.housingstock.intake.domain.Message.LettingMessage;
import nl.onderdak.housingstock.intake.domain.Message.UnitMessage;
import nl.onderdak.housingstock.intake.domain.ReadMessage;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.housingstock.temporary.application.RecordEndings;
import nl.onderdak.housingstock.vacancy.application.KeepVacancies;
import nl.onderdak.housingstock.vacancy.application.VacancySets;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.register.Municipalities;
import nl.onderdak.register.Municipality;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/**
 * Takes in messages of landlords' systems: one, or the lines of an intake. The same message twice changes nothing, a
 * later one of the same object replaces it, and one with a code that no list has waits until the code is known.
 */
@ApplicationScoped
public class TakeMessages {

    private static final int ONLY = 1;

    /** Rows that one statement reads or writes at most. */
    private static final int CHUNK = 5_000;

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Messages messages;
    private final CodeLists codeLists;
    private final Landlords landlords;
    private final Municipalities municipalities;
    private final Dwellings dwellings;
    private final Units units;
    private final VacancySets vacancies;
    private final KeepVacancies keep;
    private final RecordEndings endings;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;
    private final Clock clock;

    TakeMessages(
            Messages messages,
            CodeLists codeLists,
            Landlords landlords,
            Municipalities municipalities,
            Dwellings dwellings,
            Units units,
            VacancySets vacancies,
            KeepVacancies keep,
            RecordEndings endings,
            Jurisdictions jurisdictions,
            RecordingClock recording,
            Clock clock) {
        this.messages = messages;
        this.codeLists = codeLists;
        this.landlords = landlords;
        this.municipalities = municipalities;
        this.dwellings = dwellings;
        this.units = units;
        this.vacancies = vacancies;
        this.keep = keep;
        this.endings = endings;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * Takes in one message.
     *
     * @param by the calling organisation; landlords outside its jurisdiction count as unknown
     * @throws Refused with the first reason
     */
    @WithTransaction
    public Uni<Line> take(Organisation by, Message message) {
        var line = new TreeMap<Integer, Message>();
        line.put(ONLY, message);
        return take(by, line, Intake.allOrNothing()).map(lines -> {
            if (lines.refused().containsKey(ONLY)) {
                throw new Refused(lines.refused().get(ONLY).getFirst());
            }
            return lines.taken().get(ONLY);
        });
    }

    /**
     * Takes in the messages of an intake, by the number of their line, as far as its mode allows.
     *
     * @param by the calling organisation; landlords outside its jurisdiction count as unknown
     */
    @WithTransaction
    public Uni<TakenLines> take(Organisation by, SortedMap<Integer, ? extends Message> lines, Intake intake) {
        return jurisdictions.of(by).chain(jurisdiction -> take(jurisdiction, lines, intake));
    }

    /** The same within a jurisdiction, in the transaction of the caller. */
    Uni<TakenLines> take(Jurisdiction jurisdiction, SortedMap<Integer, ? extends Message> lines, Intake intake) {
        var senders = lines.values().stream()
                .map(message -> message.header().landlord())
                .collect(toSet());
        return landlords
                .known(jurisdiction, senders)
                .chain(known -> messages.lockLandlords(known)
                        .chain(codeLists::all)
                        .chain(codes -> municipalitiesOf(lines.values())
                                .chain(places -> stock(
                                                jurisdiction,
                                                lines.values().stream()
                                                        .filter(message -> known.contains(
                                                                message.header().landlord()))
                                                        .toList())
                                        .chain(stock -> carryOut(
                                                new Round(known, codes, places, stock, DutchCalendar.today(clock)),
                                                lines,
                                                intake)))));
    }

    private Uni<Set<MunicipalityCode>> municipalitiesOf(Collection<? extends Message> lines) {
        var today = DutchCalendar.today(clock);
        var named = lines.stream()
                .filter(UnitMessage.class::isInstance)
                .map(message -> ((UnitMessage) message).municipality())
                .collect(toSet());
        return municipalities
                .find(named)
                .map(found -> found.stream()
                        .filter(municipality -> !municipality.hasEndedBefore(today))
                        .map(Municipality::code)
                        .collect(toSet()));
    }

    private Uni<StockOfIntake> stock(Jurisdiction jurisdiction, List<? extends Message> own) {
        var stock = new StockOfIntake();
        var references = List.copyOf(own.stream().map(Message::unit).collect(toSet()));
        var keys = List.copyOf(own.stream().map(Messages.Key::of).collect(toSet()));
        return inChunks(keys, chunk -> messages.find(chunk).invoke(stock::remember))
                .chain(() -> inChunks(
                        references,
                        chunk -> dwellings
                                .lockThese(jurisdiction, chunk)
                                .invoke(stock::register)
                                .chain(() -> units.lockAll(jurisdiction, chunk))
                                .invoke(stock::show)
                                .chain(() -> vacancies.lockLatest(jurisdiction, chunk))
                                .invoke(stock::vacate)))
                .chain(() -> allocations(stock, own))
                .replaceWith(stock);
    }

    /** Of the units that are let, and of which a letting arrives, whether an earlier one let them. */
    private Uni<Void> allocations(StockOfIntake stock, List<? extends Message> own) {
        var lettings = own.stream().filter(LettingMessage.class::isInstance).toList();
        var senders =
                lettings.stream().map(message -> message.header().landlord()).collect(toSet());
        return inChunks(
                stock.letVacancies(lettings.stream().map(Message::unit).collect(toSet())),
                chunk -> messages.allocated(senders, chunk).invoke(stock::allocate));
    }

    private Uni<TakenLines> carryOut(Round round, SortedMap<Integer, ? extends Message> lines, Intake intake) {
        lines.forEach(round::decide);
        if (!intake.applies(round.refused.size())) {
            return Uni.createFrom().item(new TakenLines(round.taken, round.refused, false));
        }
        var stock = round.stock;
        var recordedAt = recording.now();
        return inChunks(
                        stock.newDwellings(),
                        chunk -> dwellings
                                .add(chunk)
                                .invoke(added -> chunk.stream()
                                        .filter(dwelling -> !added.contains(dwelling.reference()))
                                        .findFirst()
                                        .ifPresent(taken -> {
                                            // of another landlord, which the caller does not see
                                            throw new Refused(new DwellingKnown(taken.reference()));
                                        }))
                                .chain(added -> dwellings.record(added, recordedAt)))
                .chain(() -> inChunks(
                        stock.changedDwellings(),
                        chunk -> dwellings
                                .store(chunk, DutchCalendar.dayOf(recordedAt), recordedAt)
                                .chain(() -> endings.again(
                                        chunk.stream().map(Dwelling::reference).toList()))))
                .chain(() -> inChunks(stock.announced(), keep::added))
                .chain(() -> inChunks(stock.changed(), keep::changed))
                .chain(() -> inChunks(stock.newMessages(), chunk -> messages.store(chunk, recordedAt)))
                .replaceWith(new TakenLines(round.taken, round.refused, stock.isChanged()));
    }

    private static <T> Uni<Void> inChunks(List<T> all, Function<List<T>, Uni<?>> step) {
        Uni<?> done = Uni.createFrom().voidItem();
        for (int from = 0; from < all.size(); from += CHUNK) {
            var chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            done = done.chain(() -> step.apply(chunk));
        }
        return done.replaceWithVoid();
    }

    /** The decisions on the messages of one intake, each on the stock that those before it left. */
    private static final class Round {

        private final Set<String> landlords;
        private final KnownCodes codes;
        private final Set<MunicipalityCode> municipalities;
        private final StockOfIntake stock;
        private final LocalDate today;
        private final TreeMap<Integer, Line> taken = new TreeMap<>();
        private final TreeMap<Integer, List<Rejection>> refused = new TreeMap<>();

        Round(
                Set<String> landlords,
                KnownCodes codes,
                Set<MunicipalityCode> municipalities,
                StockOfIntake stock,
                LocalDate today) {
            this.landlords = landlords;
            this.codes = codes;
            this.municipalities = municipalities;
            this.stock = stock;
            this.today = today;
        }

        void decide(int number, Message message) {
            var header = message.header();
            if (!landlords.contains(header.landlord())) {
                refused.put(number, List.of(new LandlordUnknown(header.landlord())));
                return;
            }
            var reading = codes.read(message.codes(), header.factOn());
            var faults = new ArrayList<Rejection>(reading.faults());
            if (message instanceof UnitMessage unit && !municipalities.contains(unit.municipality())) {
                faults.add(new MunicipalityUnknown(unit.municipality().value()));
            }
            if (!faults.isEmpty()) {
                refused.put(number, faults);
                return;
            }
            var last = stock.last(Messages.Key.of(message));
            var said = message.fingerprint();
            var waits = !reading.unknown().isEmpty();
            if (last != null && last.fingerprint().equals(said) && last.isParked() == waits) {
                settle(number, message, waits ? Outcome.PARKED : Outcome.UNCHANGED, last, reading);
            } else if (last != null && !last.isParked() && !header.sentAt().isAfter(last.sentAt())
                    || last != null && header.sentAt().isBefore(last.sentAt())) {
                settle(number, message, Outcome.OUTDATED, last, reading);
            } else if (waits) {
                var parked = new Messages.Last(
                        Messages.Key.of(message),
                        header.sentAt(),
                        said,
                        last == null ? null : last.earlier(),
                        last == null ? null : last.unit(),
                        reading.unknown(),
                        message);
                stock.remember(parked);
                settle(number, message, Outcome.PARKED, parked, reading);
            } else {
                carryOut(number, message, reading, last, said);
            }
        }

        private void carryOut(
                int number, Message message, KnownCodes.Reading reading, Messages.Last last, String said) {
            var standing = stock.standing(message.unit());
            var earlier = last == null ? null : last.earlierOf(message.unit());
            switch (new ReadMessage(reading, standing, earlier, today, IDS::generate).effect(message)) {
                case Decision.Rejected<Effect>(var reason) -> refused.put(number, List.of(reason));
                case Decision.Accepted<Effect>(var effect, var _) -> {
                    stock.take(
                            new Messages.Last(
                                    Messages.Key.of(message),
                                    message.header().sentAt(),
                                    said,
                                    new ReadMessage.Earlier(effect.toLet(), effect.vacancy()),
                                    effect.vacancy() == null ? null : message.unit(),
                                    List.of(),
                                    null),
                            message.unit(),
                            effect);
                    taken.put(
                            number,
                            new Line(
                                    outcome(effect, earlier),
                                    message.unit(),
                                    effect.vacancy(),
                                    effect.kind(),
                                    List.of()));
                }
            }
        }

        private static Outcome outcome(Effect effect, ReadMessage.Earlier earlier) {
            if (!effect.isChange()) {
                return Outcome.UNCHANGED;
            }
            return earlier == null ? Outcome.CREATED : Outcome.CHANGED;
        }

        private void settle(
                int number, Message message, Outcome outcome, Messages.Last last, KnownCodes.Reading reading) {
            taken.put(
                    number, new Line(outcome, message.unit(), StockOfIntake.vacancyOf(last), null, reading.unknown()));
        }
    }
}
