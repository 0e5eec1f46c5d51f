// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Successor;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;

/**
 * A random history of municipalities from 2024 to 2025, made from a seed: quotas that are revised and exchanged,
 * exchanges that lapse, housings that are corrected, opening balances that are replaced, and mergers.
 */
public final class History {

    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static final Instant FIRST_RECORDED = Instant.parse("2024-01-01T08:00:00Z");
    private static final int DAYS = 731;
    private static final ProvinceCode PROVINCE = new ProvinceCode("PV20");

    private final Random random;
    private final List<MunicipalityCode> municipalities;
    private final List<Fact> reported = new ArrayList<>();
    private final List<Fact> facts;

    /**
     * An event of the history.
     *
     * @param data the fact
     * @param sequence version of its aggregate
     * @param recordedAt when it was recorded
     * @param eventId of its event
     */
    public record Fact(DomainEvent data, long sequence, Instant recordedAt, UUID eventId) {

        private String aggregate() {
            return data.getClass().getPackageName() + data.subject();
        }
    }

    public History(long seed, List<String> codes, int households) {
        random = new Random(seed);
        municipalities = codes.stream().map(MunicipalityCode::new).toList();
        municipalities.forEach(this::setQuotas);
        municipalities.forEach(this::setOpeningBalances);
        for (int i = 0; i < households; i++) {
            house(municipalities.get(random.nextInt(municipalities.size())));
        }
        merge();
        facts = recorded(interleaved(reported, random));
    }

    /** The municipalities that it is about. */
    public List<MunicipalityCode> municipalities() {
        return municipalities;
    }

    /** Every fact, in the order in which they were recorded. */
    public List<Fact> facts() {
        return facts;
    }

    /** The same facts in another order, in which those of one aggregate keep theirs. */
    public List<Fact> interleaved(long seed) {
        return interleaved(facts, new Random(seed));
    }

    /** Moments between which something was recorded; before all of it, and after. */
    public List<Instant> moments() {
        return List.of(
                FIRST_RECORDED.minusSeconds(1),
                facts.get(facts.size() / 3).recordedAt(),
                facts.get(facts.size() * 2 / 3).recordedAt(),
                facts.getLast().recordedAt());
    }

    private static List<Fact> recorded(List<Fact> inOrder) {
        var recorded = new ArrayList<Fact>();
        for (var fact : inOrder) {
            recorded.add(new Fact(
                    fact.data(), fact.sequence(), FIRST_RECORDED.plusSeconds(recorded.size()), fact.eventId()));
        }
        return List.copyOf(recorded);
    }

    private static List<Fact> interleaved(List<Fact> facts, Random random) {
        var queues = new ArrayList<List<Fact>>();
        var byAggregate = new HashMap<String, List<Fact>>();
        for (var fact : facts) {
            byAggregate
                    .computeIfAbsent(fact.aggregate(), same -> {
                        var queue = new ArrayList<Fact>();
                        queues.add(queue);
                        return queue;
                    })
                    .add(fact);
        }
        var order = new ArrayList<List<Fact>>();
        queues.forEach(queue -> queue.forEach(fact -> order.add(queue)));
        Collections.shuffle(order, random);
        var positions = new IdentityHashMap<List<Fact>, Integer>();
        return order.stream()
                .map(queue -> queue.get(positions.merge(queue, 1, Integer::sum) - 1))
                .toList();
    }

    private void setQuotas(MunicipalityCode municipality) {
        for (var halfYear = HalfYear.of(FIRST_DAY); !halfYear.start().isAfter(LAST_DAY); halfYear = halfYear.next()) {
            var status = random.nextBoolean() ? QuotaStatus.FORECAST : QuotaStatus.DEFINITIVE;
            var current = quota(status, random.nextInt(120), List.of());
            var effectiveOn = halfYear.start();
            set(municipality, halfYear, current, null, 1, effectiveOn, QuotaCause.FIRST);
            int times = random.nextInt(6);
            for (int sequence = 2; sequence < 2 + times; sequence++) {
                var previous = current;
                if (status == QuotaStatus.DEFINITIVE && random.nextBoolean()) {
                    var on = previous.exchanges().stream()
                            .map(Exchanged::effectiveOn)
                            .reduce(effectiveOn, (one, other) -> one.isAfter(other) ? one : other);
                    var exchange = new Exchanged(Facts.id(), 1 + random.nextInt(20), from(on, halfYear));
                    current = quota(status, previous.computed(), plus(previous.exchanges(), exchange));
                    set(
                            municipality,
                            halfYear,
                            current,
                            previous,
                            sequence,
                            exchange.effectiveOn(),
                            QuotaCause.EXCHANGE);
                } else {
                    status = QuotaStatus.DEFINITIVE;
                    effectiveOn = from(effectiveOn, halfYear);
                    var kept = previous.exchanges().stream()
                            .filter(exchange -> random.nextInt(3) > 0)
                            .toList();
                    current = quota(status, random.nextInt(120), kept);
                    set(municipality, halfYear, current, previous, sequence, effectiveOn, QuotaCause.REVISION);
                }
            }
        }
    }

    private LocalDate from(LocalDate day, HalfYear halfYear) {
        return random.nextInt(3) == 0
                ? day
                : day.plusDays(random.nextInt((int) (halfYear.end().toEpochDay() - day.toEpochDay()) + 1));
    }

    private static List<Exchanged> plus(List<Exchanged> exchanges, Exchanged one) {
        var more = new ArrayList<>(exchanges);
        more.add(one);
        return more;
    }

    private static Quota quota(QuotaStatus status, int computed, List<Exchanged> exchanges) {
        int exchanged = exchanges.stream().mapToInt(Exchanged::persons).sum();
        return new Quota(
                status,
                computed + exchanged,
                18_750,
                73_949,
                17_811_291,
                LocalDate.of(2023, 1, 1),
                "HALF_UP",
                computed,
                exchanged,
                exchanges);
    }

    private void set(
            MunicipalityCode municipality,
            HalfYear halfYear,
            Quota current,
            Quota previous,
            int sequence,
            LocalDate effectiveOn,
            QuotaCause cause) {
        report(
                new MunicipalQuotaSet(
                        municipality,
                        halfYear,
                        current,
                        previous,
                        sequence,
                        previous == null ? null : "new",
                        effectiveOn,
                        cause),
                sequence);
    }

    private void setOpeningBalances(MunicipalityCode municipality) {
        OpeningBalanceSet earlier = null;
        int times = random.nextInt(3);
        for (int version = 1; version <= times; version++) {
            var balance = random.nextInt(200) - 150;
            var set = new OpeningBalanceSet(
                    municipality,
                    version == 1 ? FIRST_DAY.minusDays(1) : LocalDate.of(2024, 6, 30),
                    balance,
                    balance + random.nextInt(9) - 4,
                    earlier == null ? null : earlier.difference(),
                    earlier == null ? null : earlier.asOf(),
                    "seed");
            report(set, version);
            earlier = set;
        }
    }

    private void house(MunicipalityCode municipality) {
        var coupling = Facts.id();
        int persons = 1 + random.nextInt(8);
        report(Facts.coupled(coupling, municipality.value(), persons), 1);
        var housing = housing(persons);
        report(Facts.housed(coupling, municipality, housing), 2);
        for (int version = 3; random.nextInt(4) == 0 && housing != null; version++) {
            var after = random.nextInt(3) == 0 ? null : housing(persons);
            report(Facts.corrected(coupling, municipality, housing, after, CorrectionReason.WRONG_DATE), version);
            housing = after;
        }
    }

    private Housing housing(int persons) {
        return Facts.housing(
                random.nextInt(10) == 0 ? 0 : persons,
                FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
    }

    /** One after the other they go into another, as long as there are two. */
    private void merge() {
        var present = new ArrayList<>(municipalities);
        var days = random.ints(random.nextInt(municipalities.size()), 1, DAYS)
                .mapToObj(FIRST_DAY::plusDays)
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
        for (var day : days) {
            var ends = present.remove(random.nextInt(present.size()));
            var successor = present.get(random.nextInt(present.size()));
            report(
                    new MunicipalityReorganised(
                            ends,
                            Facts.id(),
                            Kind.MERGER,
                            day,
                            successor,
                            List.of(new Successor(successor, "Gemeente " + successor, PROVINCE, 1, 1))),
                    1);
        }
    }

    private void report(DomainEvent data, long sequence) {
        reported.add(new Fact(data, sequence, FIRST_RECORDED, Facts.id()));
    }
}
