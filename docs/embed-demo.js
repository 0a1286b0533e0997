import { SearchClient, SearchProblem } from './client.js';

const place = document.querySelector('#json');
const client = new SearchClient(place.dataset.search);
const list = place.querySelector('ol');

try {
  const answer = await client.search({ topic: ['empathy'], sort: 'newest', perPage: 3 });
  for (const hit of answer.hits) {
    const link = Object.assign(document.createElement('a'), { href: hit.url, textContent: hit.title });
    const item = document.createElement('li');
    item.append(link, ` – ${hit.implication?.text ?? ''}`);
    list.append(item);
  }
} catch (fault) {
  if (!(fault instanceof SearchProblem || fault instanceof TypeError)) throw fault;
  list.replaceWith(`The search could not be asked: ${fault.message}`);
}
