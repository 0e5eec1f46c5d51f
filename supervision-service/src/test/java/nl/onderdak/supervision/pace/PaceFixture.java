// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.FeatureFixture;

/** Whether areas keep pace with their quotas; it has no rows of its own. */
public final class PaceFixture implements FeatureFixture {

    @Override
    public Map<String, String> parameters(String path) {
        var clearedBy =
                HalfYear.of(LocalDate.now(DutchCalendar.ZONE)).next().next().end();
        return path.equals("/v1/paces/{area}") ? Map.of("clearedBy", clearedBy.toString()) : Map.of();
    }

    @Override
    public Set<String> faults() {
        return Set.of("pace-of-future-day.detail", "cleared-before-day.detail", "cleared-too-late.detail");
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/paces/{}");
    }
}
