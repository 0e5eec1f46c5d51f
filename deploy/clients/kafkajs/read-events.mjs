// SPDX-License-Identifier: EUPL-1.2
// Reads events of Onderdak from Kafka, and prints each once: a CloudEvent in JSON on a line of its own.
import { Kafka, logLevel } from 'kafkajs'

const { BROKERS = '127.0.0.1:9094', KAFKA_USER: username, KAFKA_PASSWORD: password, TLS } = process.env
const { GROUP: groupId = `${username}.main` } = process.env
const topics = process.argv.slice(2)

const kafka = new Kafka({
  brokers: BROKERS.split(','),
  ssl: TLS === 'on',
  sasl: { mechanism: 'scram-sha-512', username, password },
  logLevel: logLevel.NOTHING
})
const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false })

// yours stand in your database, and are stored in the transaction that carries the event out
const seen = new Set()

function carryOut(event) {
  const key = `${event.source} ${event.id}`
  if (!seen.has(key)) {
    console.log(JSON.stringify(event))
    seen.add(key)
  }
}

// CloudEvents in binary mode: the attributes are headers, the data is the value
function cloudEvent({ headers, value }) {
  const event = {}
  for (const [name, bytes] of Object.entries(headers)) {
    event[name === 'content-type' ? 'datacontenttype' : name.replace(/^ce_/, '')] = bytes.toString()
  }
  return { ...event, data: JSON.parse(value) }
}

function end(error) {
  console.error(error.message)
  process.exit(1)
}

// an error that goes away by itself restarts the consumer
consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || end(payload.error))
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => consumer.disconnect().then(() => process.exit(0)))
}

try {
  await consumer.connect()
  await consumer.subscribe({ topics, fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message }) => {
      if (topic.endsWith('.watermarks')) {
        console.log(message.value.toString())
      } else {
        carryOut(cloudEvent(message))
      }
      // the position to go on from, once the event is carried out
      await consumer.commitOffsets([{ topic, partition, offset: `${BigInt(message.offset) + 1n}` }])
    }
  })
} catch (error) {
  end(error)
}
