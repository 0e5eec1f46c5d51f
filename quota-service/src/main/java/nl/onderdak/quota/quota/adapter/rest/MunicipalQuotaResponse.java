// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.quota.application.ListedQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.ExchangedPersons;
import nl.onderdak.quota.target.domain.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipal quota with the figures it was computed from. */
@Schema(description = "The quota (taakstelling) of a municipality for a half-year, and what it follows from")
public record MunicipalQuotaResponse(
        @Schema(required = true, description = "Half-year (kalenderhalfjaar)", examples = "2024-H1")
        HalfYear halfYear,

        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Official name, as known at the requested moment", examples = "Almelo")
        String name,

        @Schema(
                required = true,
                description = "CBS code of the province, as known at the requested moment",
                examples = "PV23")
        ProvinceCode province,

        @Schema(required = true, description = "Forecast (prognose) or definitive")
        QuotaStatus status,

        @Schema(required = true, description = "The quota (taakstelling), in persons", examples = "78")
        int persons,

        @Schema(required = true, description = "National target times inhabitants")
        long numerator,

        @Schema(required = true, description = "Inhabitants of the Netherlands")
        long denominator,

        @Schema(
                required = true,
                description = "The exact share before rounding: whole and fraction, not reduced",
                examples = "77 15074343/17811291")
        String unrounded,

        @Schema(required = true, description = "How the share became whole persons")
        Rounding rounding,

        @Schema(required = true, description = "Persons to be housed in the whole country")
        int nationalTarget,

        @Schema(required = true, description = "Of the municipality on the reference date")
        int inhabitants,

        @Schema(required = true, description = "Reference date (peildatum)")
        LocalDate referenceDate,

        @Schema(required = true, description = "Revision of the national target, 1 for the first")
        int revision,

        @Schema(required = true, description = "Day from which it counts")
        LocalDate effectiveOn,

        @Schema(description = "Why the target was revised; absent when a reorganisation is the cause")
        String reason,

        @Schema(required = true, description = "When it was recorded")
        Instant recordedAt,

        @Schema(required = true, description = "The part that follows from the national target", examples = "78")
        int computed,

        @Schema(
                required = true,
                description = "The part taken over in exchanges (uitruil), negative when handed over; persons ="
                        + " computed + exchanged",
                examples = "-5")
        int exchanged,

        @Schema(
                required = true,
                description = "The exchanges that add up to this part, in the order in which they took effect")
        List<Exchanged> exchanges,

        @Schema(required = true, description = "Kind of decision that the quota follows from")
        QuotaCause cause,

        @Schema(
                description = "The quota that the ministry published (gepubliceerde taakstelling); absent when"
                        + " not given")
        Published published) {

    /** The effect of one exchange. */
    @Schema(name = "ExchangedPersons", description = "What one exchange adds to the quota, or takes from it")
    public record Exchanged(
            @Schema(required = true, description = "Identifies the exchange (uitruil)")
            UUID exchange,

            @Schema(required = true, description = "Persons taken over, negative when handed over", examples = "-5")
            int persons,

            @Schema(required = true, description = "Day from which it counts")
            LocalDate effectiveOn) {

        static Exchanged of(ExchangedPersons exchanged) {
            return new Exchanged(exchanged.exchange(), exchanged.persons(), exchanged.effectiveOn());
        }
    }

    /** A published figure beside the computed one. */
    @Schema(name = "PublishedBesideComputed", description = "What the ministry published, beside this")
    public record Published(
            @Schema(
                    required = true,
                    description = "Revision of the national target with which it was published; earlier than that"
                            + " of the quota when none was published with that",
                    examples = "1")
            int revision,

            @Schema(required = true, description = "Persons, as published", examples = "45")
            int persons,

            @Schema(required = true, description = "The part that followed from that revision", examples = "46")
            int computed,

            @Schema(required = true, description = "Published less computed, both of that revision", examples = "-1")
            int difference,

            @Schema(required = true, description = "Where it was published")
            String source,

            @Schema(required = true, description = "Day of publication")
            LocalDate publishedOn) {

        static Published of(ListedQuota.Published published) {
            if (published == null) {
                return null;
            }
            var figure = published.figure();
            return new Published(
                    figure.key().revision(),
                    figure.persons(),
                    published.computed(),
                    figure.persons() - published.computed(),
                    figure.source(),
                    figure.publishedOn());
        }
    }

    static MunicipalQuotaResponse of(ListedQuota listed) {
        var quota = listed.quota();
        return new MunicipalQuotaResponse(
                quota.halfYear(),
                quota.municipality(),
                listed.name(),
                listed.province(),
                quota.target().status(),
                quota.persons(),
                quota.numerator(),
                quota.denominator(),
                quota.unrounded(),
                quota.rounding(),
                quota.target().persons(),
                quota.inhabitants(),
                quota.target().population().referenceDate(),
                quota.target().number(),
                quota.setting().effectiveOn(),
                quota.target().reason(),
                quota.setting().recordedAt(),
                quota.computed(),
                quota.exchanged(),
                quota.exchanges().stream().map(Exchanged::of).toList(),
                quota.setting().cause(),
                Published.of(listed.published()));
    }
}
