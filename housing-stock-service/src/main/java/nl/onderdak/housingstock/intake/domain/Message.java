// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;

/** A message of VERA: the whole state of one object of a landlord's system at a moment. */
public sealed interface Message {

    /** Kinds of messages by the name of their object here. */
    enum Entity {
        UNIT,
        NOTICE,
        LETTING,
        PUBLICATION
    }

    /**
     * What every message has.
     *
     * @param landlord whose system sent it (<i>idOrganisatie</i>)
     * @param idExtern key of its object in that system
     * @param sentAt moment of the message; a later one replaces it
     * @param factOn day of the fact that it reports, by which its codes are judged
     */
    record Header(String landlord, String idExtern, Instant sentAt, LocalDate factOn) {}

    Header header();

    /** The object that it is about. */
    Entity entity();

    /** Reference of the unit that it is about. */
    String unit();

    /** The codes that it carries. */
    List<GivenCode> codes();

    /** The same for two messages that say the same, whenever they were sent. */
    default String fingerprint() {
        var said = toString().replace(header().toString(), unit());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reference here of a unit in a landlord's system; a landlord's id has no dot, so that no two are the same. */
    static String reference(String landlord, String idExtern) {
        return landlord + "." + idExtern;
    }

    private static List<GivenCode> given(GivenCode... codes) {
        return Stream.of(codes).filter(one -> one.code() != null).toList();
    }

    /**
     * A unit (<i>Eenheid</i>).
     *
     * @param status code, EENHEIDSTATUS
     * @param detailStatus code, EENHEIDDETAILSTATUS, or null
     * @param kind code, EENHEIDDETAILSOORT, or null
     * @param destination code, BESTEMMING, or null
     * @param targetGroup code, AANVULLENDEDOELGROEP, or null
     * @param municipality where it stands
     * @param neighbourhood CBS code, or null
     * @param capacity persons it suits at most
     * @param rooms number of rooms
     * @param selfContained own entrance, kitchen and toilet, or null when not given
     * @param rent bare rent in euros for a new tenant, or null
     * @param deliveredOn first day it can be lived in, or null
     * @param partOf key of the shared dwelling that the room is in, or null
     */
    record UnitMessage(
            Header header,
            String status,
            String detailStatus,
            String kind,
            String destination,
            String targetGroup,
            MunicipalityCode municipality,
            String neighbourhood,
            int capacity,
            int rooms,
            Boolean selfContained,
            BigDecimal rent,
            LocalDate deliveredOn,
            String partOf)
            implements Message {

        private static final int CENTS = 2;

        @Override
        public Entity entity() {
            return Entity.UNIT;
        }

        @Override
        public String unit() {
            return reference(header.landlord(), header.idExtern());
        }

        @Override
        public List<GivenCode> codes() {
            return given(
                    new GivenCode(CodeList.EENHEIDSTATUS, status, "status"),
                    new GivenCode(CodeList.EENHEIDDETAILSTATUS, detailStatus, "detailStatus"),
                    new GivenCode(CodeList.EENHEIDDETAILSOORT, kind, "detailSoort"),
                    new GivenCode(CodeList.BESTEMMING, destination, "bestemming"),
                    new GivenCode(CodeList.AANVULLENDEDOELGROEP, targetGroup, "aanvullendeDoelgroep"));
        }

        /** The rent in eurocents, rounded half up, or null. */
        Integer rentInCents() {
            return rent == null
                    ? null
                    : rent.setScale(CENTS, RoundingMode.HALF_UP)
                            .movePointRight(CENTS)
                            .intValueExact();
        }
    }

    /**
     * A notice of a tenant (<i>Huuropzegging</i>).
     *
     * @param unitId key of the unit
     * @param status code, HUUROPZEGGINGSTATUS
     * @param givenOn day on which the tenant gave notice, or null
     * @param endsOn day on which the tenancy ends
     */
    record NoticeMessage(Header header, String unitId, String status, LocalDate givenOn, LocalDate endsOn)
            implements Message {

        @Override
        public Entity entity() {
            return Entity.NOTICE;
        }

        @Override
        public String unit() {
            return reference(header.landlord(), unitId);
        }

        @Override
        public List<GivenCode> codes() {
            return given(new GivenCode(CodeList.HUUROPZEGGINGSTATUS, status, "status"));
        }
    }

    /**
     * A letting (<i>Toewijzing</i>).
     *
     * @param unitId key of the unit
     * @param letOn its day
     * @param targetGroup code, AANVULLENDEDOELGROEP, or null
     * @param priorities codes, VOORRANGDETAILSOORT
     * @param contract code, OVEREENKOMSTDETAILSOORT, or null
     * @param source code, AUTHENTIEKGEGEVENBRON, or null
     */
    record LettingMessage(
            Header header,
            String unitId,
            LocalDate letOn,
            String targetGroup,
            List<String> priorities,
            String contract,
            String source)
            implements Message {

        public LettingMessage {
            priorities = List.copyOf(Objects.requireNonNullElse(priorities, List.of()));
        }

        @Override
        public Entity entity() {
            return Entity.LETTING;
        }

        @Override
        public String unit() {
            return reference(header.landlord(), unitId);
        }

        @Override
        public List<GivenCode> codes() {
            return Stream.concat(
                            given(
                                    new GivenCode(CodeList.AANVULLENDEDOELGROEP, targetGroup, "aanvullendeDoelgroep"),
                                    new GivenCode(
                                            CodeList.OVEREENKOMSTDETAILSOORT, contract, "overeenkomstDetailsoort"),
                                    new GivenCode(CodeList.AUTHENTIEKGEGEVENBRON, source, "authentiekGegevenbron"))
                                    .stream(),
                            priorities.stream()
                                    .map(code ->
                                            new GivenCode(CodeList.VOORRANGDETAILSOORT, code, "voorrangsregelingen")))
                    .toList();
        }
    }

    /**
     * A publication (<i>Publicatie</i>).
     *
     * @param unitId key of the unit
     * @param status code, PUBLICATIESTATUS
     * @param targetGroup code, AANVULLENDEDOELGROEP, or null
     * @param contract code, OVEREENKOMSTDETAILSOORT, or null
     * @param availableFrom first day it can be lived in, or null
     */
    record PublicationMessage(
            Header header, String unitId, String status, String targetGroup, String contract, LocalDate availableFrom)
            implements Message {

        @Override
        public Entity entity() {
            return Entity.PUBLICATION;
        }

        @Override
        public String unit() {
            return reference(header.landlord(), unitId);
        }

        @Override
        public List<GivenCode> codes() {
            return given(
                    new GivenCode(CodeList.PUBLICATIESTATUS, status, "status"),
                    new GivenCode(CodeList.AANVULLENDEDOELGROEP, targetGroup, "aanvullendeDoelgroep"),
                    new GivenCode(CodeList.OVEREENKOMSTDETAILSOORT, contract, "overeenkomstDetailsoort"));
        }
    }
}
