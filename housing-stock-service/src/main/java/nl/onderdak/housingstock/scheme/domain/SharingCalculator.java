// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome.Line;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome.SharingItem;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome.SharingNote;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome.SharingSum;

/**
 * Whether sharing a dwelling is feasible for its tenants and its landlord (<i>rekentool woningdelen</i>), form by form.
 * Tenants are taken to live on social assistance.
 */
public final class SharingCalculator {

    private static final long HUNDRED = 100;

    private final SharingQuestion question;
    private final SharingAssumptions assumptions;

    public SharingCalculator(SharingQuestion question, SharingAssumptions assumptions) {
        this.question = question;
        this.assumptions = assumptions;
    }

    /** Every form. */
    public List<SharingOutcome> forms() {
        return Stream.of(FormOfSharing.values()).map(this::outcome).toList();
    }

    private SharingOutcome outcome(FormOfSharing form) {
        int occupants = form.occupants(question.places());
        int rent = question.rentPerPlace() == null
                ? Math.ceilDiv(question.rent() + question.management(), occupants)
                : question.rentPerPlace();
        int service = Math.ceilDiv(question.serviceCosts(), occupants);
        var lines = new ArrayList<Line>();
        tenant(form, rent, service, lines);
        landlord(form, rent, service, lines);
        var remarks = remarks(form);
        long income = sum(lines, SharingItem.ASSISTANCE_ALONE) + sum(lines, SharingItem.COST_SHARING);
        long surplus = sum(lines, SharingSum.LANDLORD_PER_MONTH);
        long once = sum(lines, SharingSum.LANDLORD_ONCE);
        var payback = payback(surplus, once);
        var paidBack = payback != null && payback <= assumptions.mostPayback().value();
        if (!paidBack) {
            remarks.add(SharingNote.NOT_PAID_BACK);
        }
        return new SharingOutcome(
                form,
                rent,
                List.copyOf(lines),
                sum(lines, SharingSum.TENANT_PER_MONTH),
                (rent + service) * HUNDRED
                        <= income * assumptions.mostHousingShare().value(),
                surplus,
                once,
                payback,
                surplus >= 0 && paidBack,
                List.copyOf(remarks));
    }

    private void tenant(FormOfSharing form, int rent, int service, List<Line> lines) {
        long alone = assumptions.alone();
        int sharers = form.sharesCosts() ? question.places() - question.young() : 1;
        lines.add(new Line(SharingItem.ASSISTANCE_ALONE, alone, assumptions.norm()));
        lines.add(new Line(SharingItem.COST_SHARING, assumptions.shared(sharers) - alone, assumptions.each()));
        lines.add(new Line(SharingItem.RENT_ALLOWANCE, 0, null));
        lines.add(new Line(SharingItem.RENT, -rent, null));
        lines.add(new Line(SharingItem.SERVICE_COSTS, -service, null));
    }

    private void landlord(FormOfSharing form, int rent, int service, List<Line> lines) {
        long places = question.places();
        lines.add(new Line(SharingItem.RENT_RECEIVED, rent * places, null));
        lines.add(new Line(SharingItem.SERVICE_RECEIVED, service * places, null));
        if (form.landlordLivesIn()) {
            lines.add(new Line(SharingItem.OWN_SHARE, (long) rent + service, null));
        }
        lines.add(new Line(SharingItem.RENT_NEEDED, -question.rent(), null));
        lines.add(new Line(SharingItem.SERVICE_PAID, -question.serviceCosts(), null));
        lines.add(new Line(SharingItem.MANAGEMENT, -question.management(), null));
        if (assumptions.contribution() != null) {
            lines.add(new Line(
                    SharingItem.CONTRIBUTION, assumptions.contribution().value() * places, assumptions.contribution()));
        }
        lines.add(new Line(SharingItem.ADAPTATION, -question.adaptation(), null));
    }

    private List<SharingNote> remarks(FormOfSharing form) {
        var remarks = new ArrayList<SharingNote>();
        remarks.add(
                switch (form.allowance()) {
                    case NONE -> SharingNote.NO_RENT_ALLOWANCE;
                    case DEPENDS_ON_ALL -> SharingNote.RENT_ALLOWANCE_NOT_COUNTED;
                    case IF_DESIGNATED -> SharingNote.RENT_ALLOWANCE_IF_DESIGNATED;
                });
        switch (form) {
            case SHARING, GROUP, FRIENDS -> remarks.add(SharingNote.PERMIT);
            case ROOM_RENTAL -> {
                remarks.add(SharingNote.PERMIT);
                remarks.add(SharingNote.COMMERCIAL_RENT);
            }
            case LODGING -> {
                remarks.add(SharingNote.COMMERCIAL_RENT);
                remarks.add(SharingNote.INCOME_OF_LANDLORD);
            }
        }
        remarks.add(
                assumptions.contribution() == null
                        ? SharingNote.NO_CONTRIBUTION
                        : SharingNote.CONTRIBUTION_TO_MUNICIPALITY);
        return remarks;
    }

    private static Integer payback(long surplus, long once) {
        if (once >= 0) {
            return 0;
        }
        return surplus <= 0 ? null : Math.toIntExact(Math.ceilDiv(-once, surplus));
    }

    private static long sum(List<Line> lines, SharingItem item) {
        return lines.stream()
                .filter(line -> line.item() == item)
                .mapToLong(Line::amount)
                .sum();
    }

    private static long sum(List<Line> lines, SharingSum sum) {
        return lines.stream()
                .filter(line -> line.item().sum() == sum)
                .mapToLong(Line::amount)
                .sum();
    }
}
