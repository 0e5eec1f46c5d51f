// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why something cannot be done with an exchange. */
public sealed interface ExchangeRejection extends Rejection {

    /** The persons to be housed together would change. */
    record SumNotZero(long sum) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-changes-the-sum";
        }
    }

    /** A municipality proposes what others would exchange. */
    record ProposerTakesNoPart(MunicipalityCode proposer) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-without-its-proposer";
        }
    }

    /** There is nothing to exchange. */
    record NoQuota(MunicipalityCode municipality, HalfYear halfYear) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-without-quota";
        }
    }

    /** Nobody has a duty yet that others could take over. */
    record QuotaIsForecast(HalfYear halfYear) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-of-forecast";
        }
    }

    /** A municipality would hand over more than it has. */
    record BelowZero(MunicipalityCode municipality, int quota, int persons) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-exceeds-quota";
        }

        @Override
        public List<Object> arguments() {
            return List.of(municipality, quota, -(long) persons);
        }
    }

    /** The half-year is over. */
    record HalfYearClosed(HalfYear halfYear, LocalDate end) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-after-half-year";
        }
    }

    /** It took effect, or came to nothing. */
    record NotOpen() implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-not-open";
        }
    }

    /** A municipality that has ended has no college that decides. */
    record PartyEnded(MunicipalityCode municipality, LocalDate lastDay) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-party-ended";
        }
    }

    /** A municipality agrees once. */
    record AlreadyAgreed(MunicipalityCode municipality) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-already-agreed";
        }
    }

    /** Others can refuse; only the proposer can take it back. */
    record NotTheProposer(MunicipalityCode proposer) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-of-another-proposer";
        }
    }

    /** What is to be undone is not in effect between these parties. */
    record NothingToRevoke(UUID revokes) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-to-revoke-not-in-effect";
        }
    }

    /** It is to be undone in full: what was handed over comes back, no more and no less. */
    record NotTheOpposite(UUID revokes) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-not-the-opposite";
        }
    }
}
