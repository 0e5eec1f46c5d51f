// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;

/** Why an exchange or a decision on it is refused. */
public sealed interface ExchangeRejection extends Rejection {

    /** The sum of the quotas would change. */
    record SumNotZero(long sum) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-changes-the-sum";
        }
    }

    /** The proposer is no party to the exchange. */
    record ProposerTakesNoPart(MunicipalityCode proposer) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-without-its-proposer";
        }
    }

    /** A party has no quota. */
    record NoQuota(MunicipalityCode municipality, HalfYear halfYear) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-without-quota";
        }
    }

    /** The quotas are a forecast. */
    record QuotaIsForecast(HalfYear halfYear) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-of-forecast";
        }
    }

    /** A party would hand over more than its quota. */
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

    /** The half-year is closed. */
    record HalfYearClosed(HalfYear halfYear, LocalDate end) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-after-half-year";
        }
    }

    /** The exchange is no longer open. */
    record NotOpen() implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-not-open";
        }
    }

    /** A party has ended and has no college to decide. */
    record PartyEnded(MunicipalityCode municipality, LocalDate lastDay) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-party-ended";
        }
    }

    /** The party agreed before. */
    record AlreadyAgreed(MunicipalityCode municipality) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-already-agreed";
        }
    }

    /** Only the proposer can withdraw; other parties can refuse. */
    record NotTheProposer(MunicipalityCode proposer) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-of-another-proposer";
        }
    }

    /** The exchange to revoke is not in effect between these parties. */
    record NothingToRevoke(UUID revokes) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-to-revoke-not-in-effect";
        }
    }

    /** The terms are not the exact opposite of the exchange to revoke. */
    record NotTheOpposite(UUID revokes) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-not-the-opposite";
        }
    }

    /** A province suggested it: no municipality can withdraw it, each party can refuse it. */
    record SuggestedByProvince(ProvinceCode province) implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-suggested-by-province";
        }
    }

    /** It has fewer than two parties, or one that takes over no persons. */
    record PartyTakesNoPart() implements ExchangeRejection {

        @Override
        public String code() {
            return "exchange-party-takes-no-part";
        }
    }
}
