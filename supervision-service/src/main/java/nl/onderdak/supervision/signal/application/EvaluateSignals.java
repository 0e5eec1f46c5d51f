// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Share;
import nl.onderdak.supervision.signal.domain.Indicators;
import nl.onderdak.supervision.signal.domain.NationalInflow;
import nl.onderdak.supervision.signal.domain.NeedAndSupply;
import nl.onderdak.supervision.signal.domain.Signal;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.supervision.signal.domain.SignalRules;
import nl.onderdak.supervision.signal.domain.SupplyBasis;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.supervision.supply.application.FindSupplyReading;
import nl.onderdak.supervision.supply.application.Supply;
import nl.onderdak.supervision.supply.domain.FreeHomes;
import nl.onderdak.supervision.supply.domain.SupplyAhead;
import nl.onderdak.supervision.supply.domain.SupplyReading;

/**
 * Opens and closes signals by the final figures of a day. A municipality whose figures are provisional is left as it is,
 * and is judged as soon as they are final.
 */
@ApplicationScoped
public class EvaluateSignals {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Signals signals;
    private final SignalRuleBook rules;
    private final Waiting waiting;
    private final FindStandings standings;
    private final Supply supply;
    private final FindSupplyReading findSupplyReading;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    EvaluateSignals(
            Signals signals,
            SignalRuleBook rules,
            Waiting waiting,
            FindStandings standings,
            Supply supply,
            FindSupplyReading findSupplyReading,
            Outbox outbox,
            Clock clock,
            RecordingClock recording) {
        this.signals = signals;
        this.rules = rules;
        this.waiting = waiting;
        this.standings = standings;
        this.supply = supply;
        this.findSupplyReading = findSupplyReading;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /** Judges yesterday: the last day that is over. */
    public Uni<List<Signal>> evaluateDue() {
        return evaluate(DutchCalendar.today(clock).minusDays(1));
    }

    /** Judges a day, and returns the signals that opened or closed. */
    @AsService
    @WithTransaction
    public Uni<List<Signal>> evaluate(LocalDate day) {
        return signals.lastToChange()
                .chain(last -> rules.all()
                        .chain(all -> standings
                                .in(new Organisation.Operator(), new Area.Country(), new AsOf(day, Optional.empty()))
                                .chain(found -> needs(all, found)
                                        .map(needs -> changes(last, all, found, needs))
                                        .call(this::keep))))
                .map(changes -> changes.stream().map(Decision.Accepted::state).toList());
    }

    /**
     * What is known of need.
     *
     * @param longer persons who wait longer, by days and municipality
     * @param family persons of housed households who wait
     * @param coupled persons coupled in the half-year
     * @param supply what is known of supply, and what signals rest on
     */
    private record Needs(
            Map<Integer, Map<MunicipalityCode, Long>> longer,
            Map<MunicipalityCode, Long> family,
            long coupled,
            Offered supply) {}

    /**
     * What is known of supply.
     *
     * @param basis what signals rest on
     * @param reading how far supply was read
     * @param free free homes
     * @param ahead what is to come
     */
    private record Offered(
            SupplyBasis basis,
            SupplyReading reading,
            Map<MunicipalityCode, FreeHomes> free,
            Map<MunicipalityCode, SupplyAhead> ahead) {

        /** Whether all that was recorded of the supply of a municipality until the end of the day was read and kept. */
        boolean holds(Standing standing) {
            return reading.of(
                            List.of(new Area.OneMunicipality(standing.municipality())),
                            standing.validOn(),
                            standing.knownAt())
                    .reasons()
                    .isEmpty();
        }
    }

    private Uni<Needs> needs(SignalRules all, FindStandings.Found found) {
        var day = found.asOf().validOn();
        var longer = Uni.createFrom().<Map<Integer, Map<MunicipalityCode, Long>>>item(HashMap::new);
        for (var days : days(all)) {
            longer = longer.chain(
                    known -> waiting.longerThan(days, day, found.knownAt()).map(persons -> {
                        known.put(days, persons);
                        return known;
                    }));
        }
        return longer.chain(known -> waiting.ofHousedHouseholds(day, found.knownAt())
                .chain(family -> waiting.coupled(HalfYear.of(day), day, found.knownAt())
                        .chain(coupled -> offered(day, found.knownAt())
                                .map(offered -> new Needs(known, family, coupled, offered)))));
    }

    /** Every wait that a rule counts, and none at all: who waits on the day. */
    private static Set<Integer> days(SignalRules all) {
        return Stream.concat(Stream.of(0), all.days().stream()).collect(toSet());
    }

    private Uni<Offered> offered(LocalDate day, Instant knownAt) {
        return rules.basis(day)
                .chain(basis -> findSupplyReading
                        .find()
                        .chain(reading -> supply.free(new Area.Country(), day, knownAt)
                                .chain(free -> supply.ahead(new Area.Country(), day, knownAt)
                                        .map(ahead -> new Offered(basis, reading, free, ahead.byMunicipality())))));
    }

    private static List<Decision.Accepted<Signal>> changes(
            List<Signal> last, SignalRules all, FindStandings.Found found, Needs needs) {
        var before = last.stream()
                .collect(toMap(change -> new Subject(change.municipality(), change.kind()), Function.identity()));
        var inflow = inflow(found, needs);
        var kinds = kinds(found);
        return Stream.concat(
                        found.standings().stream()
                                .filter(standing -> standing.provisional().isEmpty())
                                .flatMap(standing -> kinds.stream()
                                        .flatMap(kind -> evidence(standing, kind, all, needs, inflow).stream())),
                        ended(last, all, found))
                .flatMap(evidence -> Signal.judge(
                        Optional.ofNullable(before.get(new Subject(evidence.municipality(), evidence.kind()))),
                        evidence,
                        IDS::generate)
                        .stream())
                .toList();
    }

    /** What signals are about. */
    private record Subject(MunicipalityCode municipality, SignalKind kind) {}

    private static Optional<Signal.Evidence> evidence(
            Standing standing, SignalKind kind, SignalRules all, Needs needs, NationalInflow inflow) {
        var municipality = standing.municipality();
        var rule = all.of(standing.province(), kind, standing.validOn());
        var late = rule.days() == null ? 0L : needs.longer().get(rule.days()).getOrDefault(municipality, 0L);
        var basis = needs.supply().basis();
        var value = new Indicators(standing, needAndSupply(standing, late, needs), basis, inflow).value(kind);
        return value.isEmpty()
                        || kind == SignalKind.HOMES_SHORT
                                && basis.countsSupply()
                                && !needs.supply().holds(standing)
                ? Optional.empty()
                : Optional.of(new Signal.Evidence(
                        municipality, kind, standing.validOn(), value.getAsLong(), rule, standing.knownAt()));
    }

    private static NeedAndSupply needAndSupply(Standing standing, long late, Needs needs) {
        var municipality = standing.municipality();
        var day = standing.validOn();
        var offered = needs.supply();
        var ahead = offered.ahead().getOrDefault(municipality, SupplyAhead.NONE);
        var months = offered.basis().familyMonths();
        return new NeedAndSupply(
                needs.longer().get(0).getOrDefault(municipality, 0L),
                late,
                needs.family().getOrDefault(municipality, 0L),
                months == 0 ? 0 : ahead.familyUntil(day.plusMonths(months)),
                offered.free().getOrDefault(municipality, FreeHomes.NONE).persons(),
                ahead.placesUntil(day, HalfYear.of(day)));
    }

    /** That of the country is judged only when the figures of every municipality are final. */
    private static List<SignalKind> kinds(FindStandings.Found found) {
        var whole = isFinal(found);
        return Arrays.stream(SignalKind.values())
                .filter(kind -> whole || kind != SignalKind.INFLOW_OFF_TARGET)
                .toList();
    }

    private static boolean isFinal(FindStandings.Found found) {
        return !found.standings().isEmpty()
                && found.standings().stream()
                        .allMatch(standing -> standing.provisional().isEmpty());
    }

    private static NationalInflow inflow(FindStandings.Found found, Needs needs) {
        var target = found.standings().stream()
                .mapToLong(standing -> standing.balance().quota())
                .sum();
        return new NationalInflow(
                needs.coupled(), target, Share.elapsed(found.asOf().validOn()));
    }

    /** Nothing is left of a municipality that is not listed any more: what was open about it closes. */
    private static Stream<Signal.Evidence> ended(List<Signal> last, SignalRules all, FindStandings.Found found) {
        var listed = found.standings().stream().map(Standing::municipality).collect(toSet());
        var day = found.asOf().validOn();
        return last.stream()
                .filter(signal -> isFinal(found) && signal.isOpen() && !listed.contains(signal.municipality()))
                .map(signal -> new Signal.Evidence(
                        signal.municipality(),
                        signal.kind(),
                        day,
                        0,
                        all.of(null, signal.kind(), day),
                        found.knownAt()));
    }

    private Uni<Void> keep(List<Decision.Accepted<Signal>> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = recording.now();
        return signals.append(changes.stream().map(Decision.Accepted::state).toList(), now)
                .chain(() -> outbox.append(Facts.of(changes, now)));
    }
}
