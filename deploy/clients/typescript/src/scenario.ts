// SPDX-License-Identifier: EUPL-1.2
// From a municipality to its balance, with generated clients alone: no URL and no JSON is written by hand.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as quota from '../target/quota/index.js'
import * as placement from '../target/placement/index.js'
import * as stock from '../target/housing-stock/index.js'
import * as supervision from '../target/supervision/index.js'

const PATIENCE_MS = 30_000

function env(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

// the address of a service in place of that in its contract, and the token of an organisation
function access(contract: string, service: string, organisation: string) {
  const { pathname } = new URL(contract, 'http://localhost')
  return { basePath: env(service) + pathname.replace(/\/$/, ''), accessToken: `Bearer ${env(organisation)}` }
}

const ministry = new quota.Configuration(access(quota.BASE_PATH, 'QUOTA', 'RIJK'))
const coa = new placement.Configuration(access(placement.BASE_PATH, 'PLACEMENT', 'COA'))
const college = new placement.Configuration(access(placement.BASE_PATH, 'PLACEMENT', 'MUNICIPALITY'))
const corporation = new stock.Configuration(access(stock.BASE_PATH, 'HOUSING_STOCK', 'CORPORATION'))
const province = new supervision.Configuration(access(supervision.BASE_PATH, 'SUPERVISION', 'PROVINCE'))

const municipality = env('MUNICIPALITY_CODE')
const landlord = env('LANDLORD')
const halfYear = '2014-H1'
const idempotencyKey = () => randomUUID()

// what another service tells by event may be on its way
async function eventually<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
    try {
      const found = await attempt()
      if (found !== undefined) return found
    } catch (refused) {
      const { response } = refused as { response?: Response }
      if (!response || !(await isOnItsWay(response))) throw refused
    }
  }
  throw new Error(`waited in vain for ${what}`)
}

// an opening balance names its faults; others are refused by a rule until the event is there
async function isOnItsWay(response: Response): Promise<boolean> {
  if (response.status !== 400) return response.status === 404 || response.status === 409
  const { errors = [] } = supervision.ProblemFromJSON(await response.json())
  return errors.length > 0 && errors.every(({ code }) => code === 'unknown-municipality')
}

function etag({ raw }: { raw: Response }): string {
  const tag = raw.headers.get('ETag')
  if (!tag) throw new Error(`no ETag from ${raw.url}`)
  return tag
}

async function register() {
  const registered = await new quota.MunicipalitiesApi(ministry).registerMunicipality({
    idempotencyKey: idempotencyKey(),
    registerMunicipalityRequest: {
      municipality,
      name: `Made-up ${municipality}`,
      province: 'PV23',
      validFrom: new Date('2001-01-01')
    }
  })
  await new quota.PopulationsApi(ministry).recordPopulation({
    idempotencyKey: idempotencyKey(),
    recordPopulationRequest: {
      referenceDate: new Date('2013-01-01'),
      source: 'CBS',
      nationalInhabitants: 1_000_000,
      complete: false,
      municipalities: [{ municipality: registered.municipality, inhabitants: 20_000 }]
    }
  })
  const target = await new quota.NationalTargetsApi(ministry).publishNationalTarget({
    idempotencyKey: idempotencyKey(),
    publishTargetRequest: {
      halfYear,
      status: quota.QuotaStatus.Definitive,
      persons: 1_000,
      publishedOn: new Date('2013-09-29')
    }
  })
  return target.sumOfQuotas
}

async function tryLines() {
  const line = { municipality: 'GM1922', name: 'Made-up GM1922', province: 'PV23', validFrom: '2001-01-01' }
  const { accepted, refused } = await new quota.MunicipalitiesApi(ministry).registerMunicipalities({
    idempotencyKey: idempotencyKey(),
    dryRun: true,
    mode: quota.IntakeMode.Partial,
    body: [line, { ...line, municipality: 'GM1923', validFrom: undefined }].map(each => JSON.stringify(each)).join('\n')
  })
  return { accepted, refused }
}

async function open() {
  const opened = await eventually('the municipality in supervision', () =>
    new supervision.OpeningBalancesApi(province).importOpeningBalances({
      idempotencyKey: idempotencyKey(),
      openingBalancesRequest: {
        source: 'Made up',
        asOf: new Date('2013-12-31'),
        balances: [{ municipality, balance: -5 }]
      }
    }))
  return opened.balances.length
}

async function couple(persons: number, coupledOn: string) {
  const member = { role: placement.MemberRole.Applicant, ageBand: placement.AgeBand.Age2366 }
  return eventually('the municipality in placement', () =>
    new placement.CouplingsApi(coa).coupleHouseholdRaw({
      idempotencyKey: idempotencyKey(),
      couplingRequest: {
        coaReference: randomUUID(),
        municipality,
        arrival: placement.ArrivalKind.Asylum,
        members: Array(persons).fill(member),
        permitOn: new Date('2013-11-01'),
        coupledOn: new Date(coupledOn),
        dossier: ['BSN', 'BANK_ACCOUNT', 'BRP', 'PERMIT_DOCUMENT']
      }
    }))
}

async function house() {
  const coupled = await couple(3, '2014-01-08')
  const { id, version } = await coupled.value()
  const stay = {
    id,
    idempotencyKey: idempotencyKey(),
    stayRequest: { housedOn: new Date('2014-03-05'), kind: placement.AccommodationKind.Regular }
  }
  const stays = new placement.StaysApi(college)
  const refused = await stays.recordStay({ ...stay, ifMatch: `"${version + 1}"` }).catch(async (error: unknown) => {
    if (!(error instanceof placement.ResponseError)) throw error
    return placement.ProblemFromJSON(await error.response.json())
  })
  const outcome = await stays.recordStay({ ...stay, idempotencyKey: idempotencyKey(), ifMatch: etag(coupled) })
  return { problem: (refused as placement.Problem).type, counted: outcome.countedPersons }
}

async function reserve() {
  const { id: couplingId } = await (await couple(1, '2014-02-05')).value()
  await new stock.LandlordsApi(corporation).registerLandlord({
    idempotencyKey: idempotencyKey(),
    landlordRequest: { landlord, name: 'Made-up', municipalities: [municipality] }
  })
  const { dwelling } = await eventually('the municipality in housing stock', () =>
    new stock.DwellingsApi(corporation).registerDwelling({
      idempotencyKey: idempotencyKey(),
      dwellingRequest: {
        dwelling: `${landlord}-1`,
        landlord,
        municipality,
        capacity: 2,
        rooms: 3,
        selfContained: true
      }
    }))
  const vacancies = new stock.VacanciesApi(corporation)
  const { id } = await vacancies.announceVacancy({
    idempotencyKey: idempotencyKey(),
    vacancyRequest: { unit: dwelling, availableFrom: new Date('2014-03-01') }
  })
  const reservations = new stock.ReservationsApi(corporation)
  const reserved = await eventually('the household in housing stock', () =>
    reservations.reserveUnitsRaw({
      idempotencyKey: idempotencyKey(),
      reservationRequest: { couplingId, vacancies: [id], expiresAt: new Date(Date.now() + 86_400_000) }
    }))
  const reservation = await reserved.value()
  const vacancy = await vacancies.getVacancy({ id })
  const ended = await reservations.cancelReservation({
    reservation: reservation.id,
    ifMatch: etag(reserved),
    idempotencyKey: idempotencyKey()
  })
  return { same: vacancy.reservationId === reservation.id, vacancy: vacancy.state, reservation: ended.state }
}

async function read() {
  const balances = new supervision.BalancesApi(province)
  const { balance } = await eventually('the balance', async () => {
    const now = await balances.getBalance({ area: municipality, validOn: new Date('2014-06-30') })
    return now.quota === 20 && now.realised === 3 ? now : undefined
  })
  const { items } = await balances.listBalanceEntries({ area: municipality, halfYear })
  return {
    balance,
    entries: items.map(({ kind, persons }) => `${kind} ${persons}`).sort()
  }
}

const quotas = await register()
const lines = await tryLines()
const opened = await open()
const housed = await house()
const home = await reserve()
console.log(JSON.stringify({ quotas, lines, opened, ...housed, ...home, ...await read() }))
