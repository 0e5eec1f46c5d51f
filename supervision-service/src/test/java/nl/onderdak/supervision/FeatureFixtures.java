// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.onderdak.supervision.accommodation.AccommodationFixture;
import nl.onderdak.supervision.actionplan.ActionPlanFixture;
import nl.onderdak.supervision.assessment.AssessmentFixture;
import nl.onderdak.supervision.balance.BalanceFixture;
import nl.onderdak.supervision.demand.DemandFixture;
import nl.onderdak.supervision.digest.DigestFixture;
import nl.onderdak.supervision.dossier.DossierFixture;
import nl.onderdak.supervision.forecast.ForecastFixture;
import nl.onderdak.supervision.ladder.LadderFixture;
import nl.onderdak.supervision.ledger.LedgerFixture;
import nl.onderdak.supervision.letter.LetterFixture;
import nl.onderdak.supervision.openingbalance.OpeningBalanceFixture;
import nl.onderdak.supervision.pace.PaceFixture;
import nl.onderdak.supervision.policy.PolicyFixture;
import nl.onderdak.supervision.publication.OpenDataFixture;
import nl.onderdak.supervision.publication.PublicationFixture;
import nl.onderdak.supervision.reconciliation.ReconciliationFixture;
import nl.onderdak.supervision.signal.SignalFixture;
import nl.onderdak.supervision.solidarity.SolidarityFixture;
import nl.onderdak.supervision.standing.StandingFixture;
import nl.onderdak.supervision.supply.SupplyFixture;

/** The fixtures of all features. A new feature adds one line here, and the tests in its own package. */
final class FeatureFixtures {

    private static final List<FeatureFixture> ALL = List.of(
            new LedgerFixture(),
            new BalanceFixture(),
            new StandingFixture(),
            new OpeningBalanceFixture(),
            new DemandFixture(),
            new DigestFixture(),
            new PublicationFixture(),
            new OpenDataFixture(),
            new ForecastFixture(),
            new PolicyFixture(),
            new AssessmentFixture(),
            new LadderFixture(),
            new DossierFixture(),
            new AccommodationFixture(),
            new ActionPlanFixture(),
            new PaceFixture(),
            new SignalFixture(),
            new SolidarityFixture(),
            new SupplyFixture(),
            new ReconciliationFixture(),
            new LetterFixture());

    private FeatureFixtures() {}

    static void plant(Neighbours.Home home) {
        ALL.forEach(feature -> feature.plant(home));
    }

    static <T> List<T> list(Function<FeatureFixture, List<T>> part) {
        return ALL.stream().map(part).flatMap(List::stream).toList();
    }

    static Set<String> set(Function<FeatureFixture, Set<String>> part) {
        var all = new HashSet<String>();
        ALL.forEach(feature -> all.addAll(part.apply(feature)));
        return all;
    }

    static Map<String, String> map(Function<FeatureFixture, Map<String, String>> part) {
        var all = new HashMap<String, String>();
        ALL.forEach(feature -> all.putAll(part.apply(feature)));
        return all;
    }

    static Optional<String> first(Function<FeatureFixture, Optional<String>> part) {
        return ALL.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    static boolean isPublished(String path) {
        return ALL.stream()
                .map(FeatureFixture::published)
                .flatMap(Optional::stream)
                .anyMatch(path::startsWith);
    }
}
