// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.supervision.FeatureFixture;

/** Published overviews as open data; none is published here. */
public final class OpenDataFixture implements FeatureFixture {

    @Override
    public Optional<String> published() {
        return Optional.of("/v1/open-data");
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("FindOpenData.list", "FindOpenData.find", "FindOpenData.timeline");
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/open-data/publications", "/v1/open-data/publications/{}", "/v1/open-data/timelines/{}");
    }
}
