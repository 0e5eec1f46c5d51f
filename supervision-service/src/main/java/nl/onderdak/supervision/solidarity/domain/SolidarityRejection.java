// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.balance.domain.Provisional;

/** Why a search is not made, or an exchange not suggested. */
public sealed interface SolidarityRejection extends Rejection {

    /** The half-year is closed, and its quotas do not change any more. */
    record HalfYearOver(HalfYear halfYear) implements SolidarityRejection {

        @Override
        public String code() {
            return "solidarity-half-year-over";
        }

        @Override
        public List<Object> arguments() {
            return List.of(halfYear.toString());
        }
    }

    /** Positions may still change. */
    record PositionsNotFinal(Set<Provisional> reasons) implements SolidarityRejection {

        public PositionsNotFinal {
            reasons = Set.copyOf(reasons);
        }

        @Override
        public String code() {
            return "solidarity-positions-not-final";
        }

        @Override
        public List<Object> arguments() {
            return List.of(
                    String.join(", ", reasons.stream().map(Enum::name).sorted().toList()));
        }
    }

    /** The search has not ended. */
    record StillSearching() implements SolidarityRejection {

        @Override
        public String code() {
            return "solidarity-search-not-ended";
        }
    }

    /** The search found no exchange with this number. */
    record NoSuchExchange(int number) implements SolidarityRejection {

        @Override
        public String code() {
            return "solidarity-exchange-unknown";
        }
    }

    /** The exchange was suggested before. */
    record AlreadySuggested(int number) implements SolidarityRejection {

        @Override
        public String code() {
            return "solidarity-exchange-already-suggested";
        }
    }
}
