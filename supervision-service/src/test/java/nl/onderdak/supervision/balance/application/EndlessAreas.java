// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusMock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** The application without its filter: every organisation has the view of a national body. */
@Vetoed
public class EndlessAreas extends VisibleAreas {

    private static final Organisation RIJK = new Organisation.Rijk();

    private EndlessAreas() {
        super(
                Arc.container().instance(Balances.class).get(),
                Arc.container().instance(Histories.class).get(),
                Arc.container().instance(Jurisdictions.class).get());
    }

    /** Until the end of the test. */
    public static void install() {
        QuarkusMock.installMockForType(new EndlessAreas(), VisibleAreas.class);
    }

    @Override
    public Optional<Area> own(Organisation by) {
        return super.own(RIJK);
    }

    @Override
    boolean opensEntries(Organisation by, Area area) {
        return super.opensEntries(RIJK, area);
    }

    @Override
    public Uni<Optional<NamedArea>> withFigures(Organisation by, Area area, AsOf asOf) {
        return super.withFigures(RIJK, area, asOf);
    }

    @Override
    public Uni<Optional<NamedArea>> withEntries(Organisation by, Area area, AsOf asOf) {
        return super.withEntries(RIJK, area, asOf);
    }

    @Override
    Uni<SeenBalances> seenBalances(Organisation by, Area area, AsOf asOf, String after, int limit) {
        return super.seenBalances(RIJK, area, asOf, after, limit);
    }

    @Override
    public Uni<List<MunicipalityHistory>> histories(Organisation by, Area area, HalfYear from, AsOf asOf) {
        return super.histories(RIJK, area, from, asOf);
    }

    @Override
    Uni<List<MunicipalityHistory>> historiesWithFigures(Organisation by, Area area, HalfYear from, AsOf asOf) {
        return super.historiesWithFigures(RIJK, area, from, asOf);
    }

    @Override
    Uni<SeenHistories> seenHistories(Organisation by, Area area, HalfYear from, AsOf asOf) {
        return super.seenHistories(RIJK, area, from, asOf);
    }

    @Override
    Uni<Figure> figure(Organisation by, Area area, AsOf asOf) {
        return super.figure(RIJK, area, asOf);
    }
}
