// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.domain;

/** Schemes under which flex homes are paid or permitted. */
public enum FlexScheme {
    /** The state's incentive scheme for flex and transformation homes (<i>Stimuleringsregeling Flex- en Transformatiewoningen</i>). */
    SFT,
    /** The scheme for flex homes that asks for at least 35 percent for permit holders (<i>regeling voor flexwoningen</i>). */
    THIRTY_FIVE_PERCENT,
    /** No scheme. */
    NONE
}
