// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.CodeNotValid;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.CodeOfAnotherStatus;
import org.junit.jupiter.api.Test;

class KnownCodesTest {

    private static final LocalDate BEGINS = LocalDate.of(2023, 10, 6);
    private static final LocalDate ENDS = LocalDate.of(2023, 10, 20);

    private final KnownCodes codes = new KnownCodes(List.of(
            new KnownCode(CodeList.AANVULLENDEDOELGROEP, "VER", BEGINS, ENDS, null, Meaning.REGULAR),
            new KnownCode(CodeList.AANVULLENDEDOELGROEP, "VER", ENDS.plusYears(1), null, null, Meaning.OUTFLOW),
            new KnownCode(CodeList.EENHEIDSTATUS, "LEE", BEGINS, null, null, Meaning.VACANT),
            new KnownCode(CodeList.EENHEIDDETAILSTATUS, "MUT", BEGINS, null, "LEE", Meaning.TO_LET),
            new KnownCode(CodeList.VOORRANGDETAILSOORT, "MED", BEGINS, null, null, Meaning.URGENT),
            new KnownCode(CodeList.VOORRANGDETAILSOORT, "STA", BEGINS, null, null, Meaning.PERMIT_HOLDERS)));

    private static GivenCode given(CodeList list, String code) {
        return new GivenCode(list, code, "property");
    }

    @Test
    void aCodeIsValidFromItsFirstDayUntilTheDayOnWhichItEnds() {
        var ver = given(CodeList.AANVULLENDEDOELGROEP, "VER");
        assertEquals(
                List.of(new CodeNotValid(ver, BEGINS.minusDays(1))),
                codes.read(List.of(ver), BEGINS.minusDays(1)).faults());
        assertEquals(Meaning.REGULAR, codes.read(List.of(ver), BEGINS).meaning(CodeList.AANVULLENDEDOELGROEP));
        assertEquals(
                Meaning.REGULAR, codes.read(List.of(ver), ENDS.minusDays(1)).meaning(CodeList.AANVULLENDEDOELGROEP));
        assertEquals(
                List.of(new CodeNotValid(ver, ENDS)),
                codes.read(List.of(ver), ENDS).faults());
        assertEquals(
                Meaning.OUTFLOW, codes.read(List.of(ver), ENDS.plusYears(1)).meaning(CodeList.AANVULLENDEDOELGROEP));
    }

    @Test
    void aCodeThatNoListHasIsUnknownAndNoFault() {
        var unknown = given(CodeList.EENHEIDSTATUS, "XYZ");
        assertEquals(List.of(unknown), codes.read(List.of(unknown), ENDS).unknown());
        assertTrue(codes.read(List.of(unknown), ENDS).faults().isEmpty());
    }

    @Test
    void aDetailBelongsToItsStatus() {
        var detail = given(CodeList.EENHEIDDETAILSTATUS, "MUT");
        assertEquals(
                List.of(new CodeOfAnotherStatus(detail, "LEE")),
                codes.read(List.of(detail), ENDS).faults());
        assertTrue(codes.read(List.of(given(CodeList.EENHEIDSTATUS, "LEE"), detail), ENDS)
                .faults()
                .isEmpty());
    }

    @Test
    void ofSeveralPrioritiesThatOfAPermitHolderCounts() {
        var both = List.of(given(CodeList.VOORRANGDETAILSOORT, "MED"), given(CodeList.VOORRANGDETAILSOORT, "STA"));
        assertEquals(Meaning.PERMIT_HOLDERS, codes.read(both, ENDS).meaning(CodeList.VOORRANGDETAILSOORT));
        assertEquals(Meaning.PERMIT_HOLDERS, codes.read(both.reversed(), ENDS).meaning(CodeList.VOORRANGDETAILSOORT));
    }

    @Test
    void aMeaningNamesItsTargetGroupOrRegularSeekers() {
        assertEquals(TargetGroup.PERMIT_HOLDERS, Meaning.PERMIT_HOLDERS.group());
        assertEquals(TargetGroup.HOMELESS, Meaning.HOMELESS.group());
        assertEquals(TargetGroup.OUTFLOW, Meaning.OUTFLOW.group());
        assertEquals(TargetGroup.URGENT, Meaning.URGENT.group());
        assertEquals(TargetGroup.REGULAR, Meaning.NO_CONSEQUENCE.group());
    }
}
