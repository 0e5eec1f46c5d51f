// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import nl.onderdak.testkit.Decided;

/** Coupled households for tests of the domain, and the events of decisions about them. */
public final class Households {

    public static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    public static final MunicipalityCode ENSCHEDE = new MunicipalityCode("GM0153");
    public static final UUID COUPLING = UUID.fromString("01939d2e-7c00-7000-8000-000000000001");
    public static final LocalDate PERMIT = LocalDate.of(2024, 1, 8);
    public static final LocalDate COUPLED = LocalDate.of(2024, 1, 22);
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private Households() {}

    /** A household of this many persons who have arrived, coupled to Almelo. */
    public static Coupling coupled(int persons) {
        return coupled(persons, 0);
    }

    /** A household coupled to Almelo, with further members who are expected. */
    public static Coupling coupled(int persons, int expected) {
        return coupled(Lineage.of(ALMELO), ArrivalKind.ASYLUM, persons, expected);
    }

    public static Coupling coupled(Lineage lineage, ArrivalKind arrival, int persons, int expected) {
        var details =
                new CouplingDetails(COUPLING, lineage.on(TODAY), lineage, arrival, PERMIT, COUPLED, null, Set.of());
        return Decided.state(Coupling.couple(details, members(persons, expected), true, TODAY));
    }

    /** The same household, with these items missing in its dossier. */
    public static Coupling lacking(Coupling coupling, DossierItem... items) {
        var details = coupling.details();
        return new Coupling(
                new CouplingDetails(
                        details.id(),
                        details.municipality(),
                        details.lineage(),
                        details.arrival(),
                        details.permitOn(),
                        details.coupledOn(),
                        details.splitFrom(),
                        Set.of(items)),
                coupling.members(),
                coupling.stays(),
                coupling.mediation(),
                coupling.version());
    }

    public static List<Member> members(int persons, int expected) {
        return IntStream.rangeClosed(1, persons + expected)
                .mapToObj(number -> new Member(
                        number,
                        number == 1 ? MemberRole.APPLICANT : MemberRole.CHILD,
                        number == 1 ? AgeBand.AGE_23_66 : AgeBand.AGE_4_11,
                        number <= persons ? COUPLED : null,
                        null))
                .toList();
    }

    public static MoveIn regular(LocalDate housedOn) {
        return in(AccommodationKind.REGULAR, housedOn);
    }

    public static MoveIn in(AccommodationKind kind, LocalDate housedOn) {
        return new MoveIn(housedOn, null, "C001-4711", kind, null);
    }

    public static SortedSet<Integer> numbers(Integer... numbers) {
        return new TreeSet<>(List.of(numbers));
    }

    /** The one event of a decision. */
    public static PlacementEvent fact(Decision<Coupling> decision) {
        return (PlacementEvent) Decided.accepted(decision).events().getFirst();
    }
}
