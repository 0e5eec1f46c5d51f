-- SPDX-License-Identifier: EUPL-1.2

-- Codes of the reference data of VERA (Aedes), with the time that the standard gives them and what they mean here. A code
-- without a beginning in the standard begins in 1900; on the day it ends its successor begins.
create table vera_code (
    code_list  text collate "C" not null,
    code       text collate "C" not null check (code ~ '^[A-Z0-9]{1,8}$'),
    begins_on  date not null,
    ends_on    date check (ends_on > begins_on),
    under      text,
    meaning    text not null,
    primary key (code_list, code, begins_on),
    constraint vera_code_list check (code_list in ('EENHEIDSTATUS', 'EENHEIDDETAILSTATUS', 'EENHEIDDETAILSOORT',
        'BESTEMMING', 'AANVULLENDEDOELGROEP', 'VOORRANGDETAILSOORT', 'OVEREENKOMSTDETAILSOORT',
        'AUTHENTIEKGEGEVENBRON', 'HUUROPZEGGINGSTATUS', 'PUBLICATIESTATUS')),
    constraint vera_code_meaning check (meaning in ('VACANT', 'LET', 'GONE', 'PLANNED', 'OUTSIDE', 'TO_LET',
        'KEPT_BACK', 'DWELLING', 'ROOM', 'TEMPORARY', 'NO_HOME', 'PERMIT_HOLDERS', 'URGENT', 'OUTFLOW', 'HOMELESS',
        'REGULAR', 'APPROVED', 'PENDING', 'OVER', 'PUBLISHED', 'NO_CONSEQUENCE'))
);

insert into vera_code (code_list, code, begins_on, ends_on, under, meaning) values
    ('EENHEIDSTATUS', 'ADM', '1900-01-01', null, null, 'OUTSIDE'),
    ('EENHEIDSTATUS', 'LEE', '1900-01-01', null, null, 'VACANT'),
    ('EENHEIDSTATUS', 'ONT', '1900-01-01', null, null, 'PLANNED'),
    ('EENHEIDSTATUS', 'UIT', '1900-01-01', null, null, 'GONE'),
    ('EENHEIDSTATUS', 'VEH', '1900-01-01', null, null, 'LET'),
    ('EENHEIDSTATUS', 'OND', '1900-01-01', '2023-06-30', null, 'GONE'),
    ('EENHEIDSTATUS', 'VEK', '1900-01-01', '2023-06-30', null, 'GONE'),

    ('EENHEIDDETAILSTATUS', 'MUT', '1900-01-01', null, 'LEE', 'TO_LET'),
    ('EENHEIDDETAILSTATUS', 'NIH', '1900-01-01', null, 'LEE', 'TO_LET'),
    ('EENHEIDDETAILSTATUS', 'NIB', '1900-01-01', null, 'LEE', 'TO_LET'),
    ('EENHEIDDETAILSTATUS', 'EPA', '1900-01-01', null, 'LEE', 'TO_LET'),
    ('EENHEIDDETAILSTATUS', 'STR', '1900-01-01', null, 'LEE', 'TO_LET'),
    ('EENHEIDDETAILSTATUS', 'PRO', '1900-01-01', null, 'LEE', 'KEPT_BACK'),
    ('EENHEIDDETAILSTATUS', 'VEK', '1900-01-01', null, 'LEE', 'KEPT_BACK'),
    ('EENHEIDDETAILSTATUS', 'FRI', '1900-01-01', '2022-01-01', 'LEE', 'TO_LET'),
    ('EENHEIDDETAILSTATUS', 'BOU', '1900-01-01', null, 'ONT', 'NO_CONSEQUENCE'),
    ('EENHEIDDETAILSTATUS', 'VER', '1900-01-01', null, 'ONT', 'NO_CONSEQUENCE'),
    ('EENHEIDDETAILSTATUS', 'NIE', '1900-01-01', null, 'ONT', 'NO_CONSEQUENCE'),
    ('EENHEIDDETAILSTATUS', 'OPL', '1900-01-01', null, 'ONT', 'NO_CONSEQUENCE'),
    ('EENHEIDDETAILSTATUS', 'PER', '1900-01-01', null, 'VEH', 'NO_CONSEQUENCE'),
    ('EENHEIDDETAILSTATUS', 'TIJD', '1900-01-01', null, 'VEH', 'NO_CONSEQUENCE'),
    ('EENHEIDDETAILSTATUS', 'ANT', '1900-01-01', null, 'VEH', 'NO_CONSEQUENCE'),
    ('EENHEIDDETAILSTATUS', 'BRU', '1900-01-01', null, 'VEH', 'NO_CONSEQUENCE'),

    ('EENHEIDDETAILSOORT', 'BEN', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'BOV', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'COR', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'EIN', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'GAL', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'GTW', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'GWO', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'HAL', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'HER', '2023-10-20', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'HOE', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'KNG', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'MAI', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'POF', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'POW', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'PRW', '2023-10-20', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'TUS', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'TWE', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'VRI', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'WAT', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'WOB', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'WOW', '1900-01-01', null, null, 'DWELLING'),
    ('EENHEIDDETAILSOORT', 'WWP', '1900-01-01', null, null, 'NO_HOME'),
    ('EENHEIDDETAILSOORT', 'BER', '1900-01-01', null, null, 'NO_HOME'),
    ('EENHEIDDETAILSOORT', 'GAR', '1900-01-01', null, null, 'NO_HOME'),
    ('EENHEIDDETAILSOORT', 'PAR', '1900-01-01', null, null, 'NO_HOME'),
    ('EENHEIDDETAILSOORT', 'PAM', '1900-01-01', null, null, 'NO_HOME'),
    ('EENHEIDDETAILSOORT', 'PAO', '1900-01-01', null, null, 'NO_HOME'),
    ('EENHEIDDETAILSOORT', 'KAM', '1900-01-01', null, null, 'ROOM'),
    ('EENHEIDDETAILSOORT', 'TIJ', '1900-01-01', null, null, 'TEMPORARY'),
    ('EENHEIDDETAILSOORT', 'TIN', '2023-10-20', null, null, 'TEMPORARY'),

    ('BESTEMMING', 'HUU', '1900-01-01', null, null, 'TO_LET'),
    ('BESTEMMING', 'KAM', '2025-12-12', null, null, 'KEPT_BACK'),
    ('BESTEMMING', 'SPL', '1900-01-01', null, null, 'KEPT_BACK'),
    ('BESTEMMING', 'BOU', '2025-12-12', null, null, 'KEPT_BACK'),
    ('BESTEMMING', 'KAD', '2025-12-12', null, null, 'KEPT_BACK'),
    ('BESTEMMING', 'ZAC', '2025-12-12', null, null, 'KEPT_BACK'),
    ('BESTEMMING', 'KOO', '1900-01-01', null, null, 'KEPT_BACK'),
    ('BESTEMMING', 'SLO', '1900-01-01', null, null, 'KEPT_BACK'),
    ('BESTEMMING', 'SAM', '1900-01-01', null, null, 'KEPT_BACK'),

    ('AANVULLENDEDOELGROEP', 'STH', '1900-01-01', null, null, 'PERMIT_HOLDERS'),
    ('AANVULLENDEDOELGROEP', 'DAK', '1900-01-01', null, null, 'HOMELESS'),
    ('AANVULLENDEDOELGROEP', 'GED', '1900-01-01', null, null, 'OUTFLOW'),
    ('AANVULLENDEDOELGROEP', 'GGZ', '1900-01-01', null, null, 'OUTFLOW'),
    ('AANVULLENDEDOELGROEP', 'PSY', '1900-01-01', null, null, 'OUTFLOW'),
    ('AANVULLENDEDOELGROEP', 'SKA', '1900-01-01', null, null, 'REGULAR'),
    ('AANVULLENDEDOELGROEP', 'KUN', '1900-01-01', null, null, 'REGULAR'),
    ('AANVULLENDEDOELGROEP', 'LIC', '1900-01-01', null, null, 'REGULAR'),
    ('AANVULLENDEDOELGROEP', 'BSTU', '1900-01-01', null, null, 'REGULAR'),
    ('AANVULLENDEDOELGROEP', 'GEB', '2023-09-22', null, null, 'REGULAR'),
    ('AANVULLENDEDOELGROEP', 'VBE', '2023-10-20', null, null, 'REGULAR'),
    ('AANVULLENDEDOELGROEP', 'ZIN', '2023-09-08', null, null, 'REGULAR'),
    ('AANVULLENDEDOELGROEP', 'GEE', '1900-01-01', '2023-10-06', null, 'REGULAR'),
    ('AANVULLENDEDOELGROEP', 'OUD', '1900-01-01', '2023-09-08', null, 'REGULAR'),

    ('VOORRANGDETAILSOORT', 'STA', '1900-01-01', null, null, 'PERMIT_HOLDERS'),
    ('VOORRANGDETAILSOORT', 'DAK', '1900-01-01', null, null, 'HOMELESS'),
    ('VOORRANGDETAILSOORT', 'UIT', '1900-01-01', null, null, 'OUTFLOW'),
    ('VOORRANGDETAILSOORT', 'MED', '1900-01-01', null, null, 'URGENT'),
    ('VOORRANGDETAILSOORT', 'MAN', '1900-01-01', null, null, 'URGENT'),
    ('VOORRANGDETAILSOORT', 'SOC', '1900-01-01', null, null, 'URGENT'),
    ('VOORRANGDETAILSOORT', 'HUI', '1900-01-01', null, null, 'URGENT'),
    ('VOORRANGDETAILSOORT', 'GEW', '1900-01-01', null, null, 'URGENT'),
    ('VOORRANGDETAILSOORT', 'REG', '1900-01-01', null, null, 'REGULAR'),
    ('VOORRANGDETAILSOORT', 'KRN', '1900-01-01', null, null, 'REGULAR'),

    ('OVEREENKOMSTDETAILSOORT', 'FLE', '2023-07-28', null, null, 'NO_CONSEQUENCE'),
    ('OVEREENKOMSTDETAILSOORT', 'KAM', '2026-03-27', null, null, 'NO_CONSEQUENCE'),
    ('OVEREENKOMSTDETAILSOORT', 'FRI', '2025-05-09', null, null, 'NO_CONSEQUENCE'),
    ('OVEREENKOMSTDETAILSOORT', 'TIJ', '1900-01-01', null, null, 'NO_CONSEQUENCE'),
    ('OVEREENKOMSTDETAILSOORT', 'ONB', '1900-01-01', null, null, 'NO_CONSEQUENCE'),
    ('OVEREENKOMSTDETAILSOORT', 'CAM', '1900-01-01', null, null, 'NO_CONSEQUENCE'),
    ('OVEREENKOMSTDETAILSOORT', 'JON', '1900-01-01', null, null, 'NO_CONSEQUENCE'),
    ('OVEREENKOMSTDETAILSOORT', 'SHS', '1900-01-01', null, null, 'NO_CONSEQUENCE'),

    ('AUTHENTIEKGEGEVENBRON', 'COA', '2025-10-24', null, null, 'NO_CONSEQUENCE'),
    ('AUTHENTIEKGEGEVENBRON', 'BRP', '2025-10-24', null, null, 'NO_CONSEQUENCE'),
    ('AUTHENTIEKGEGEVENBRON', 'KLA', '2024-01-17', null, null, 'NO_CONSEQUENCE'),

    ('HUUROPZEGGINGSTATUS', 'AAN', '1900-01-01', null, null, 'PENDING'),
    ('HUUROPZEGGINGSTATUS', 'INB', '1900-01-01', null, null, 'PENDING'),
    ('HUUROPZEGGINGSTATUS', 'GOE', '1900-01-01', null, null, 'APPROVED'),
    ('HUUROPZEGGINGSTATUS', 'AFG', '1900-01-01', null, null, 'OVER'),
    ('HUUROPZEGGINGSTATUS', 'GEA', '1900-01-01', null, null, 'OVER'),
    ('HUUROPZEGGINGSTATUS', 'AFW', '1900-01-01', '2023-06-09', null, 'OVER'),

    ('PUBLICATIESTATUS', 'VOO', '1900-01-01', null, null, 'NO_CONSEQUENCE'),
    ('PUBLICATIESTATUS', 'GER', '1900-01-01', null, null, 'NO_CONSEQUENCE'),
    ('PUBLICATIESTATUS', 'GEP', '1900-01-01', null, null, 'PUBLISHED'),
    ('PUBLICATIESTATUS', 'AAN', '1900-01-01', null, null, 'PUBLISHED'),
    ('PUBLICATIESTATUS', 'AFG', '1900-01-01', null, null, 'NO_CONSEQUENCE'),
    ('PUBLICATIESTATUS', 'ING', '1900-01-01', null, null, 'NO_CONSEQUENCE');

-- The last message of each object of a landlord's system; its content only while it waits for a code.
create table vera_message (
    landlord    text collate "C" not null references landlord,
    entity      text not null check (entity in ('UNIT', 'NOTICE', 'LETTING', 'PUBLICATION')),
    id_extern   text collate "C" not null check (id_extern ~ '^[A-Za-z0-9.-]{1,31}$'),
    sent_at     timestamptz not null,
    fingerprint text not null,
    to_let      boolean,
    vacancy_id  uuid,
    content     text,
    seen_at     timestamptz not null,
    refusal     text,
    primary key (landlord, entity, id_extern)
);

create index vera_message_waiting on vera_message (seen_at, id_extern) where content is not null and refusal is null;
create index vera_message_of_letting on vera_message (vacancy_id) where entity = 'LETTING';

-- Codes that no list has, in the order in which they were seen.
create table vera_parked_code (
    number     bigint generated by default as identity unique,
    landlord   text collate "C" not null,
    entity     text not null,
    id_extern  text collate "C" not null,
    code_list  text collate "C" not null,
    code       text collate "C" not null check (code ~ '^[A-Z0-9]{1,8}$'),
    property   text not null,
    fact_on    date not null,
    seen_at    timestamptz not null,
    primary key (landlord, entity, id_extern, code_list, code),
    foreign key (landlord, entity, id_extern) references vera_message on delete cascade
);

comment on table vera_code is 'Filled by scripts';
