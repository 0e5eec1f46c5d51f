// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;
import nl.onderdak.supervision.balance.domain.HalfYearSums;

/**
 * The figures of a standing as a text of one form, one term per line. Equal figures of one day and moment give the same
 * text for good, so that its hash proves what a decision rested on.
 */
record CanonicalText(String text) {

    static CanonicalText of(Standing standing) {
        var balance = standing.balance();
        var excuse = standing.excuse();
        var text = new StringBuilder();
        line(text, "standing", 1);
        line(text, "municipality", standing.municipality());
        line(text, "name", standing.name());
        line(text, "province", standing.province());
        line(text, "validOn", standing.validOn());
        line(text, "knownAt", standing.knownAt());
        line(
                text,
                "balance",
                balance.openingBalance(),
                balance.takenOver(),
                balance.quota(),
                balance.forecastQuota(),
                balance.realised(),
                balance.carriedForecast(),
                balance.takenOverForecast());
        standing.halfYears().forEach(each -> halfYear(text, each, each.sums()));
        standing.cohorts()
                .forEach(each -> line(text, "cohort", each.halfYear(), each.quota(), each.realised(), each.opening()));
        line(text, "excuse", excuse.shortfall(), excuse.excusable(), excuse.culpable());
        line(text, "missedInARow", standing.missedInARow());
        return new CanonicalText(text.toString());
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static void halfYear(StringBuilder text, HalfYearBalance each, HalfYearSums sums) {
        line(
                text,
                "halfYear",
                each.halfYear(),
                each.openingBalance(),
                each.carriedForecast(),
                sums.takenOver(),
                sums.quota(),
                sums.forecastQuota(),
                sums.realised(),
                sums.takenOverForecast());
    }

    private static void line(StringBuilder text, String term, Object... values) {
        text.append(term);
        for (var value : values) {
            text.append('\t').append(Objects.toString(value, ""));
        }
        text.append('\n');
    }
}
