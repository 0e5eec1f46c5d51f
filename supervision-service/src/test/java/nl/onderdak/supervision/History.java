// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;

/**
 * What could happen to municipalities from 2024 to 2025, made from a seed; with a plain model of where they stand in the
 * end, made without the ledger.
 */
public final class History {

    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static final Instant FIRST_RECORDED = Instant.parse("2024-01-01T08:00:00Z");
    private static final int DAYS = 731;

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<MunicipalityCode, OpeningBalanceSet> openings = new HashMap<>();
    private final Map<String, MunicipalQuotaSet> quotas = new HashMap<>();
    private final Map<UUID, HousedIn> housings = new HashMap<>();

    /**
     * Something that happened.
     *
     * @param data what
     * @param sequence version of its aggregate
     * @param recordedAt when it was recorded
     * @param eventId of the event that tells it
     */
    public record Fact(DomainEvent data, long sequence, Instant recordedAt, UUID eventId) {}

    private record HousedIn(MunicipalityCode municipality, Housing housing) {}

    public History(long seed, List<String> municipalities, int households) {
        random = new Random(seed);
        var codes = municipalities.stream().map(MunicipalityCode::new).toList();
        codes.forEach(this::tellQuotas);
        codes.forEach(this::tellOpeningBalances);
        for (int i = 0; i < households; i++) {
            tellHousehold(codes.get(random.nextInt(codes.size())));
        }
    }

    /** Every fact, those of one aggregate in order. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The same facts in another order, in which those of one aggregate keep theirs. */
    public List<Fact> interleaved(long seed) {
        var queues = new ArrayList<List<Fact>>();
        var bySubject = new HashMap<String, List<Fact>>();
        for (var fact : facts) {
            var key = fact.data().getClass().getPackageName() + fact.data().subject();
            bySubject
                    .computeIfAbsent(key, same -> {
                        var queue = new ArrayList<Fact>();
                        queues.add(queue);
                        return queue;
                    })
                    .add(fact);
        }
        var order = new ArrayList<List<Fact>>();
        queues.forEach(queue -> queue.forEach(fact -> order.add(queue)));
        Collections.shuffle(order, new Random(seed));
        var positions = new IdentityHashMap<List<Fact>, Integer>();
        return order.stream()
                .map(queue -> queue.get(positions.merge(queue, 1, Integer::sum) - 1))
                .toList();
    }

    /** Where a municipality stands at the end of a day, counted without a ledger. */
    public long balance(String municipality, LocalDate validOn) {
        var code = new MunicipalityCode(municipality);
        var opening = openings.get(code);
        long balance = opening == null || opening.asOf().isAfter(validOn) ? 0 : opening.balance();
        for (var set : quotas.values()) {
            if (set.municipality().equals(code) && !set.halfYear().start().isAfter(validOn)) {
                balance -= set.current().persons();
            }
        }
        for (var housed : housings.values()) {
            if (housed.municipality().equals(code)
                    && !housed.housing().housedOn().isAfter(validOn)) {
                balance += housed.housing().countedPersons();
            }
        }
        return balance;
    }

    private void tellQuotas(MunicipalityCode municipality) {
        for (var halfYear = HalfYear.of(FIRST_DAY); !halfYear.start().isAfter(LAST_DAY); halfYear = halfYear.next()) {
            Quota previous = null;
            int revisions = 1 + random.nextInt(3);
            for (int revision = 1; revision <= revisions; revision++) {
                var current = revision == 1 && random.nextBoolean()
                        ? Facts.forecast(random.nextInt(120))
                        : Facts.definitive(random.nextInt(120));
                var set = new MunicipalQuotaSet(
                        municipality,
                        halfYear,
                        current,
                        previous,
                        revision,
                        previous == null ? null : "revised",
                        halfYear.start());
                quotas.put(set.subject(), set);
                tell(set, revision);
                previous = current;
            }
        }
    }

    private void tellOpeningBalances(MunicipalityCode municipality) {
        OpeningBalanceSet earlier = null;
        int times = random.nextInt(3);
        for (int version = 1; version <= times; version++) {
            var set = new OpeningBalanceSet(
                    municipality,
                    version == 1 ? FIRST_DAY.minusDays(1) : LocalDate.of(2024, 6, 30),
                    random.nextInt(200) - 150,
                    earlier == null ? null : earlier.balance(),
                    earlier == null ? null : earlier.asOf(),
                    "seed");
            openings.put(municipality, set);
            tell(set, version);
            earlier = set;
        }
    }

    private void tellHousehold(MunicipalityCode municipality) {
        var coupling = Facts.id();
        int persons = 1 + random.nextInt(8);
        tell(Facts.coupled(coupling, municipality.value(), persons), 1);
        var housing = housing(persons);
        tell(new HouseholdHoused(coupling, municipality, persons, housing), 2);
        housings.put(coupling, new HousedIn(municipality, housing));
        for (int version = 3; random.nextInt(4) == 0 && housing != null; version++) {
            var after = random.nextInt(3) == 0 ? null : housing(persons);
            tell(new HousingCorrected(coupling, municipality, housing, after, CorrectionReason.WRONG_DATE), version);
            housing = after;
            if (after == null) {
                housings.remove(coupling);
            } else {
                housings.put(coupling, new HousedIn(municipality, after));
            }
        }
    }

    private Housing housing(int persons) {
        return Facts.housing(
                random.nextInt(10) == 0 ? 0 : persons,
                FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
    }

    private void tell(DomainEvent data, long sequence) {
        facts.add(new Fact(data, sequence, FIRST_RECORDED.plusSeconds(facts.size()), Facts.id()));
    }
}
