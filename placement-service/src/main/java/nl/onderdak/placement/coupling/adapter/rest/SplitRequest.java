// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.placement.coupling.application.SplitHousehold.SplitCommand;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SplitRequest", description = "Members who form a household of their own (splitsing)")
record SplitRequest(
        @Schema(description = "Numbers of the members who leave") @NotNull @Size(min = 1, max = Coupling.MOST_MEMBERS)
        List<@NotNull @Min(1) Integer> members,

        @Schema(description = "COA's opaque pseudonym for the new household", examples = "COA-2024-000124")
        @NotNull
        @Pattern(regexp = CoaReference.PATTERN)
        @WithoutPersonalNumber(alone = true)
        String coaReference,

        @Schema(description = "Reason", examples = "FORMER_AMV") @NotNull
        Reason reason,

        @Schema(description = "Day of the split", examples = "2024-09-02") @NotNull
        LocalDate splitOn,

        @Schema(
                description =
                        "Items of the dossier that are present (dossier); all others are missing, and no tenancy begins"
                                + " without BSN, bank account, BRP and permit document")
        @Size(max = 8)
        List<@NotNull DossierItem> dossier) {

    /** The reason why members form a household of their own. */
    @Schema(name = "SplitReason")
    enum Reason {
        /** They are of age and want a home of their own. */
        ADULT_CHILD,
        /** A former unaccompanied minor does not move in with the family. */
        FORMER_AMV,
        /** The partners separate. */
        SEPARATED;

        HouseholdChanged.Cause cause() {
            return switch (this) {
                case ADULT_CHILD -> HouseholdChanged.Cause.ADULT_CHILDREN_APART;
                case FORMER_AMV -> HouseholdChanged.Cause.FORMER_AMV_APART;
                case SEPARATED -> HouseholdChanged.Cause.PARTNERS_APART;
            };
        }
    }

    SplitCommand command() {
        return new SplitCommand(
                new TreeSet<>(members), new CoaReference(coaReference), reason.cause(), splitOn, Dossier.of(dossier));
    }
}
