// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.util.List;
import nl.onderdak.housingstock.policy.domain.Label;
import nl.onderdak.housingstock.policy.domain.PolicyValue;

/**
 * What a form of sharing comes to.
 *
 * @param form which form
 * @param rentPerPlace bare rent per place per month in eurocents
 * @param lines all sums, line by line
 * @param remaining what is left to a tenant per month
 * @param tenantsCan whether housing costs stay within the share of the income that is assumed
 * @param surplus what is left to the landlord per month
 * @param once contribution less adaptation
 * @param paybackMonths months in which the surplus pays the rest of the adaptation; 0 when nothing is left to pay, null
 *     when it never does
 * @param landlordCan whether the landlord does not lose, and is paid back in the time that is assumed
 * @param remarks what to know about it
 */
public record SharingOutcome(
        FormOfSharing form,
        int rentPerPlace,
        List<Line> lines,
        long remaining,
        boolean tenantsCan,
        long surplus,
        long once,
        Integer paybackMonths,
        boolean landlordCan,
        List<SharingNote> remarks) {

    /** Whether it is feasible for both. */
    public boolean isFeasible() {
        return tenantsCan && landlordCan;
    }

    /**
     * A line of a sum.
     *
     * @param item what it is
     * @param amount eurocents, negative for costs
     * @param assumption the dated value behind it, or null when it follows from the question
     */
    public record Line(SharingItem item, long amount, PolicyValue assumption) {}

    /** Whose sum a line is part of. */
    public enum SharingSum {
        /** Each tenant, per month. */
        TENANT_PER_MONTH,
        /** The landlord, per month. */
        LANDLORD_PER_MONTH,
        /** The landlord, once. */
        LANDLORD_ONCE
    }

    /** What a line is. */
    public enum SharingItem {
        /** Social assistance of somebody who lives alone. */
        ASSISTANCE_ALONE(SharingSum.TENANT_PER_MONTH, "Bijstand alleenwonend", "Social assistance, living alone"),
        /** How much less it is for those who share costs. */
        COST_SHARING(SharingSum.TENANT_PER_MONTH, "Effect van de kostendelersnorm", "Effect of sharing costs"),
        /** Rent allowance: never counted. */
        RENT_ALLOWANCE(SharingSum.TENANT_PER_MONTH, "Huurtoeslag", "Rent allowance"),
        /** Rent of a place. */
        RENT(SharingSum.TENANT_PER_MONTH, "Kale huur per plaats", "Bare rent per place"),
        /** Service costs of a place. */
        SERVICE_COSTS(SharingSum.TENANT_PER_MONTH, "Servicekosten per plaats", "Service costs per place"),
        /** Rent of all places. */
        RENT_RECEIVED(SharingSum.LANDLORD_PER_MONTH, "Ontvangen huur", "Rent received"),
        /** Service costs of all places. */
        SERVICE_RECEIVED(SharingSum.LANDLORD_PER_MONTH, "Ontvangen servicekosten", "Service costs received"),
        /** The share of a landlord who lives there. */
        OWN_SHARE(SharingSum.LANDLORD_PER_MONTH, "Eigen aandeel van de hospita", "Own share of the landlord"),
        /** What the landlord needs for the dwelling. */
        RENT_NEEDED(SharingSum.LANDLORD_PER_MONTH, "Benodigde huur", "Rent needed"),
        /** What the services cost. */
        SERVICE_PAID(SharingSum.LANDLORD_PER_MONTH, "Betaalde servicekosten", "Service costs paid"),
        /** Extra management. */
        MANAGEMENT(SharingSum.LANDLORD_PER_MONTH, "Extra beheer", "Extra management"),
        /** Contribution of the state for all persons. */
        CONTRIBUTION(SharingSum.LANDLORD_ONCE, "Rijksbijdrage", "Contribution of the state"),
        /** Adapting the dwelling. */
        ADAPTATION(SharingSum.LANDLORD_ONCE, "Verbouwing", "Adaptation");

        private final SharingSum sum;
        private final Label label;

        SharingItem(SharingSum sum, String nl, String en) {
            this.sum = sum;
            this.label = new Label(nl, en);
        }

        /** Whose sum it is part of. */
        public SharingSum sum() {
            return sum;
        }

        /** For a page. */
        public Label label() {
            return label;
        }
    }

    /** What to know about a form. */
    public enum SharingNote {
        /** Art. 11 Wet op de huurtoeslag. */
        NO_RENT_ALLOWANCE(
                "Geen huurtoeslag: de plaats is niet zelfstandig",
                "No rent allowance: the place is not self-contained"),
        /** The allowance of friends depends on all of them. */
        RENT_ALLOWANCE_NOT_COUNTED(
                "Huurtoeslag is mogelijk naar het inkomen van allen samen, en is niet meegeteld",
                "Rent allowance is possible by the income of all together, and is not counted"),
        /** Art. 11 Wet op de huurtoeslag. */
        RENT_ALLOWANCE_IF_DESIGNATED(
                "Huurtoeslag alleen in een aangewezen groepswoning, en niet meegeteld",
                "Rent allowance in a designated group home only, and not counted"),
        /** Art. 21 Huisvestingswet 2014. */
        PERMIT(
                "Een gemeente kan een omzettingsvergunning vragen",
                "A municipality may require a permit to convert the dwelling"),
        /** The Participatiewet counts nobody with a commercial rent. */
        COMMERCIAL_RENT(
                "Geen kostendelersnorm zolang de huur commercieel is",
                "No sharing of costs as long as the rent is commercial"),
        /** The landlord's own benefits. */
        INCOME_OF_LANDLORD(
                "De huur kan de uitkering of toeslag van de hospita verlagen",
                "The rent may lower benefits of the landlord"),
        /** The contribution is paid to the municipality. */
        CONTRIBUTION_TO_MUNICIPALITY(
                "De gemeente ontvangt de bijdrage; gerekend is dat zij haar doorgeeft",
                "The municipality gets the contribution; it is assumed to pass it on"),
        /** There is no contribution on the day. */
        NO_CONTRIBUTION("Op deze dag is er geen bijdrage", "There is no contribution on this day"),
        /** The adaptation is not paid back in time. */
        NOT_PAID_BACK("De verbouwing wordt niet op tijd terugverdiend", "The adaptation is not paid back in time");

        private final Label label;

        SharingNote(String nl, String en) {
            this.label = new Label(nl, en);
        }

        /** For a page. */
        public Label label() {
            return label;
        }
    }
}
