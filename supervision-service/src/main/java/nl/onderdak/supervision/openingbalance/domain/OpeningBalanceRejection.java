// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why an opening balance is refused. */
public sealed interface OpeningBalanceRejection extends Rejection {

    /** The day is not the last one of a half-year. */
    record NotEndOfHalfYear(LocalDate asOf) implements OpeningBalanceRejection {

        @Override
        public String code() {
            return "opening-balance-not-at-end-of-half-year";
        }

        @Override
        public List<Object> arguments() {
            var halfYear = HalfYear.of(asOf);
            return List.of(
                    asOf.toString(),
                    halfYear.start().minusDays(1).toString(),
                    halfYear.end().toString());
        }
    }

    /** The municipality does not exist on that day; its balance is with its predecessors or successors. */
    record NoSuchMunicipality(MunicipalityCode municipality, LocalDate asOf) implements OpeningBalanceRejection {

        @Override
        public String code() {
            return "opening-balance-of-no-municipality";
        }

        @Override
        public List<Object> arguments() {
            return List.of(municipality.value(), asOf.toString());
        }
    }

    /** The ledger has entries up to that day. */
    record LedgerHasEntries(MunicipalityCode municipality, LocalDate asOf, long ledger, int balance, int difference)
            implements OpeningBalanceRejection {

        @Override
        public String code() {
            return "opening-balance-over-ledger-entries";
        }
    }

    /** The day is not over yet. */
    record NotOver(LocalDate asOf) implements OpeningBalanceRejection {

        @Override
        public String code() {
            return "opening-balance-not-over";
        }

        @Override
        public List<Object> arguments() {
            return List.of(asOf.toString());
        }
    }
}
