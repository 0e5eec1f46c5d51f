// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import nl.onderdak.housingstock.intake.domain.Message;

/** A message as landlords' systems send it (<i>bericht</i>). */
interface VeraMessage {

    /** As the domain has it. */
    Message toMessage();
}
