// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.publication.domain.OverviewRejection;

/** Published overviews; none is published here. */
public final class PublicationFixture implements FeatureFixture {

    private static final YearMonth MONTH = YearMonth.of(2024, 7);

    @Override
    public Map<String, String> values(Home home) {
        return Map.of("month", MONTH.toString());
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("month", MONTH.toString());
    }

    @Override
    public Optional<String> published() {
        return Optional.of("/v1/publications");
    }

    @Override
    public Map<String, String> openTables() {
        return Map.of(
                "publication", "overviews are published",
                "publication_source", "overviews are published",
                "publication_line", "overviews are published");
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("PublishOverview.publishDue", "FindCorrections.find");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.equals("/v1/publications") && method.equals("POST") ? Optional.of("OPERATOR") : Optional.empty();
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new OverviewRejection.MonthNotBegun(MONTH),
                new OverviewRejection.MonthPublished(MONTH),
                new OverviewRejection.NothingToPublish(MONTH),
                new OverviewRejection.OverviewNotFinal(Set.of(Provisional.SOURCE_BEHIND)));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/publications", "/v1/publications/{}", "/v1/publications/{}/corrections");
    }
}
