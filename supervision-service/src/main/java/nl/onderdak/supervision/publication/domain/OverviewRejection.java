// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.balance.domain.Provisional;

/** Why the overview of a month is not published. */
public sealed interface OverviewRejection extends Rejection {

    /** The first day of the month has not come. */
    record MonthNotBegun(YearMonth month) implements OverviewRejection {

        @Override
        public List<Object> arguments() {
            return List.of(month.toString());
        }
    }

    /** The month was published, and a published overview does not change. */
    record MonthPublished(YearMonth month) implements OverviewRejection {

        @Override
        public List<Object> arguments() {
            return List.of(month.toString());
        }
    }

    /** No municipality is known. */
    record NothingToPublish(YearMonth month) implements OverviewRejection {

        @Override
        public List<Object> arguments() {
            return List.of(month.toString());
        }
    }

    /** Figures in it may still change. */
    record OverviewNotFinal(Set<Provisional> reasons) implements OverviewRejection {

        public OverviewNotFinal {
            reasons = Set.copyOf(reasons);
        }

        @Override
        public List<Object> arguments() {
            return List.of(
                    String.join(", ", reasons.stream().map(Enum::name).sorted().toList()));
        }
    }
}
