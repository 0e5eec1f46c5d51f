// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.profile.domain.Accessibility;
import nl.onderdak.placement.profile.domain.TieKind;

/** Households, homes and problems for tests. */
public final class Cases {

    public static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    public static final MunicipalityCode ENSCHEDE = new MunicipalityCode("GM0153");
    public static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

    private Cases() {}

    /** A household that waited this number of days, without demands. */
    public static WaitingHousehold household(int daysWaited, int persons) {
        return new WaitingHousehold(
                UUID.randomUUID(),
                1,
                ALMELO,
                TODAY.minusDays(daysWaited),
                TODAY.minusDays(daysWaited).plusDays(14),
                persons,
                WaitingHousehold.roomsFor(persons),
                Accessibility.ANY,
                null,
                new TreeSet<>(),
                new TreeSet<>(),
                false,
                YouthLimit.NONE,
                false,
                0);
    }

    /** The same household, with a tie to its municipality. */
    public static WaitingHousehold tied(WaitingHousehold household) {
        return new WaitingHousehold(
                household.couplingId(),
                household.couplingVersion(),
                household.municipality(),
                household.permitOn(),
                household.coupledOn(),
                household.persons(),
                household.rooms(),
                household.accessibility(),
                household.family(),
                new TreeSet<>(List.of(TieKind.WORK)),
                household.tiesInRegion(),
                household.prefersRegion(),
                household.youthLimit(),
                household.minors(),
                household.apart());
    }

    /** The same household, with a tie to another municipality of its region. */
    public static WaitingHousehold tiedToRegion(WaitingHousehold household, TieKind kind) {
        return with(household, new TreeSet<>(List.of(kind)), household.minors(), household.apart());
    }

    /** The same household, of minors without parents. */
    public static WaitingHousehold ofMinors(WaitingHousehold household) {
        return with(household, household.tiesInRegion(), true, household.apart());
    }

    /** The same household, which agreed that this number of members live in a second home. */
    public static WaitingHousehold agreeing(WaitingHousehold household, int apart) {
        return with(household, household.tiesInRegion(), household.minors(), apart);
    }

    private static WaitingHousehold with(
            WaitingHousehold household, SortedSet<TieKind> tiesInRegion, boolean minors, int apart) {
        return new WaitingHousehold(
                household.couplingId(),
                household.couplingVersion(),
                household.municipality(),
                household.permitOn(),
                household.coupledOn(),
                household.persons(),
                household.rooms(),
                household.accessibility(),
                household.family(),
                household.ties(),
                tiesInRegion,
                household.prefersRegion(),
                household.youthLimit(),
                minors,
                apart);
    }

    /** The same household, as a sponsor. */
    public static WaitingHousehold expecting(WaitingHousehold household, ExpectedFamily family) {
        return new WaitingHousehold(
                household.couplingId(),
                household.couplingVersion(),
                household.municipality(),
                household.permitOn(),
                household.coupledOn(),
                household.persons(),
                household.rooms(),
                household.accessibility(),
                family,
                household.ties(),
                household.tiesInRegion(),
                household.prefersRegion(),
                household.youthLimit(),
                household.minors(),
                household.apart());
    }

    /** The same household, which needs this. */
    public static WaitingHousehold needing(
            WaitingHousehold household, Accessibility accessibility, YouthLimit youthLimit) {
        return new WaitingHousehold(
                household.couplingId(),
                household.couplingVersion(),
                household.municipality(),
                household.permitOn(),
                household.coupledOn(),
                household.persons(),
                household.rooms(),
                accessibility,
                household.family(),
                household.ties(),
                household.tiesInRegion(),
                household.prefersRegion(),
                youthLimit,
                household.minors(),
                household.apart());
    }

    /** A dwelling of its own with this number of rooms, for as many persons, at a rent that fits all, free today. */
    public static FreeHome home(int rooms) {
        return home(rooms, 45_000, null);
    }

    public static FreeHome home(int rooms, Integer rentPerMonth, String neighbourhood) {
        return new FreeHome(
                UUID.randomUUID(),
                "C001-" + UUID.randomUUID(),
                ALMELO,
                rooms,
                rooms,
                true,
                Accessibility.ANY,
                rentPerMonth,
                neighbourhood,
                false,
                TODAY);
    }

    /** A room in a shared dwelling. */
    public static FreeHome room(boolean permitted) {
        return new FreeHome(
                UUID.randomUUID(),
                "C001-" + UUID.randomUUID(),
                ALMELO,
                1,
                1,
                false,
                Accessibility.ANY,
                40_000,
                null,
                permitted,
                TODAY);
    }

    /** A group location with this number of places, for as many. */
    public static FreeHome group(int places) {
        return new FreeHome(
                UUID.randomUUID(),
                "C001-" + UUID.randomUUID(),
                ALMELO,
                places,
                places,
                false,
                Accessibility.ANY,
                40_000,
                null,
                true,
                TODAY);
    }

    /** The same home, which allows this. */
    public static FreeHome allowing(FreeHome home, Accessibility accessibility) {
        return new FreeHome(
                home.vacancyId(),
                home.dwelling(),
                home.municipality(),
                home.capacity(),
                home.rooms(),
                home.selfContained(),
                accessibility,
                home.rentPerMonth(),
                home.neighbourhood(),
                home.sharingPermitted(),
                home.availableFrom());
    }

    public static MatchingProblem problem(List<WaitingHousehold> households, List<FreeHome> homes) {
        return problem(households, homes, MatchingPolicy.UNDECIDED);
    }

    public static MatchingProblem problem(
            List<WaitingHousehold> households, List<FreeHome> homes, MatchingPolicy policy) {
        return new MatchingProblem(
                TODAY,
                Map.of(ALMELO, policy),
                households.stream().sorted(WaitingHousehold.LONGEST_FIRST).toList(),
                homes,
                Map.of());
    }

    /**
     * A municipality as practice knows it: of the households 85 % are single, and half of these expect family; homes are
     * mostly small, some are shared, some too dear for one or two persons; each neighbourhood can carry a number of homes.
     */
    public static MatchingProblem realistic(long seed, int households, int homes) {
        var random = new Random(seed);
        var waiting = new ArrayList<WaitingHousehold>();
        for (int i = 0; i < households; i++) {
            waiting.add(household(random));
        }
        waiting.sort(WaitingHousehold.LONGEST_FIRST);
        var free = new ArrayList<FreeHome>();
        for (int i = 0; i < homes; i++) {
            free.add(home(random));
        }
        free.sort(Comparator.comparing(FreeHome::availableFrom));
        var most = Math.max(2, homes / 12);
        return new MatchingProblem(
                TODAY, Map.of(ALMELO, new MatchingPolicy(true, most, 1, 5)), waiting, free, Map.of("BU01410001", 1));
    }

    private static WaitingHousehold household(Random random) {
        var single = random.nextInt(100) < 85;
        var persons = single ? 1 : 2 + random.nextInt(random.nextInt(4) == 0 ? 6 : 3);
        var sponsor = single && random.nextBoolean();
        var later = 2 + random.nextInt(4);
        var waited = 20 + random.nextInt(500);
        var access = random.nextInt(100);
        return new WaitingHousehold(
                new UUID(random.nextLong(), random.nextLong()),
                1,
                ALMELO,
                TODAY.minusDays(waited),
                TODAY.minusDays(waited - 14L),
                persons,
                WaitingHousehold.roomsFor(persons),
                access < 2 ? Accessibility.WHEELCHAIR : access < 7 ? Accessibility.STEP_FREE : Accessibility.ANY,
                sponsor
                        ? new ExpectedFamily(
                                1 + later,
                                WaitingHousehold.roomsFor(1 + later),
                                random.nextInt(3) == 0 ? null : TODAY.plusDays(random.nextInt(400)))
                        : null,
                random.nextInt(10) == 0 ? new TreeSet<>(List.of(TieKind.JOB_OFFER)) : new TreeSet<>(),
                new TreeSet<>(),
                random.nextBoolean(),
                single && random.nextInt(6) == 0
                        ? random.nextBoolean() ? YouthLimit.UNDER_21 : YouthLimit.UNDER_23
                        : YouthLimit.NONE,
                false,
                0);
    }

    /** Corporations let large homes at what just fits a family, which is too dear for one or two persons. */
    private static int rent(int rooms, Random random) {
        return switch (rooms) {
            case 1 -> 38_000 + random.nextInt(10_000);
            case 2 -> 50_000 + random.nextInt(12_000);
            case 3 -> 60_000 + random.nextInt(12_000);
            case 4 -> 65_000 + random.nextInt(8_000);
            default -> 69_000 + random.nextInt(4_000);
        };
    }

    private static FreeHome home(Random random) {
        var kind = random.nextInt(100);
        var shared = kind < 15;
        var rooms =
                shared ? 1 : kind < 60 ? 1 + random.nextInt(2) : kind < 85 ? 3 : kind < 95 ? 4 : 5 + random.nextInt(2);
        var access = random.nextInt(100);
        return new FreeHome(
                new UUID(random.nextLong(), random.nextLong()),
                "C001-" + random.nextInt(1_000_000),
                ALMELO,
                shared ? 1 : rooms + random.nextInt(2),
                rooms,
                !shared,
                access < 5 ? Accessibility.WHEELCHAIR : access < 25 ? Accessibility.STEP_FREE : Accessibility.ANY,
                random.nextInt(20) == 0 ? null : rent(rooms, random),
                "BU0141%04d".formatted(random.nextInt(20)),
                shared && random.nextInt(5) > 0,
                TODAY.plusDays(random.nextInt(60)));
    }
}
