using System.Runtime.InteropServices;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Passages;

/// <summary>
/// Reads from the index's own positions and offsets where concepts stand in given documents: nothing is analysed again, and what
/// is marked is what was found. Terms are looked up once for all documents of an answer, and each document is asked for them in turn.
/// </summary>
internal sealed class MatchFinder
{
    private readonly IndexSnapshot _index;
    private readonly int[] _documents;
    private readonly List<Source> _sources = [];                     // concept by concept
    private readonly List<Wording> _wordings = [];
    private readonly Dictionary<Wording, int> _numbers = [];         // of the wordings
    private readonly PostMatches _matches;

    /// <param name="index">The index.</param>
    /// <param name="concepts">What to look for.</param>
    /// <param name="documents">Where, in order.</param>
    /// <param name="withKin">Whether to look for <see cref="KinWords"/> too.</param>
    public MatchFinder(IndexSnapshot index, IReadOnlyList<Concept> concepts, int[] documents, bool withKin)
    {
        (_index, _documents) = (index, documents);
        for (var concept = 0; concept < concepts.Count; concept++)
        {
            Open(concepts[concept], concept);
            if (withKin) OpenKin(concepts[concept], concept);
        }
        _matches = new PostMatches(concepts, _wordings);
    }

    /// <summary>The matches of a plan in one document.</summary>
    public static PostMatches Find(IndexSnapshot index, PlanNode root, int document) =>
        new MatchFinder(index, [.. root.Concepts()], [document], withKin: false).Read(document);

    /// <summary>The matches of the next of the documents; they hold until another is read.</summary>
    public PostMatches Read(int document)
    {
        _matches.Clear();
        foreach (ref var source in CollectionsMarshal.AsSpan(_sources))
        {
            if (source.Term is { } term) ReadTerm(ref source, term, document);
            else ReadPhrase(source, source.Phrase!, document);
        }
        return _matches;
    }

    private void Open(Concept concept, int number)
    {
        var wordings = new int[concept.Alternatives.Count];
        for (var i = 0; i < wordings.Length; i++) wordings[i] = NumberOf(new Wording(concept.Typed, concept.Alternatives[i].Label, concept.Alternatives[i].Reason));
        for (var f = 0; f < concept.Fields.Count; f++)
            for (var i = 0; i < wordings.Length; i++)
                if (!concept.Alternatives[i].IsBonus) Open(concept.Fields[f], concept.Alternatives[i], new Source { Concept = number, Wording = wordings[i] });
    }

    private void Open(SearchField field, Alternative alternative, Source source)
    {
        source = source with { Field = field, Text = TextOf(field), Weight = alternative.Weight };
        if (alternative.Terms.Count == 1)
        {
            Add(source, IndexFields.Words(field, alternative.Treatment), alternative.Terms[0].Term);
            return;
        }
        var terms = new TermPlaces[alternative.Terms.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            if (PlacesOf(IndexFields.Words(field, alternative.Treatment), alternative.Terms[i].Term) is not { } places) return;
            terms[i] = places;
        }
        if (terms.Length > 0) _sources.Add(source with { Phrase = new PhrasePlaces(terms, alternative) });
    }

    private void OpenKin(Concept concept, int number)
    {
        foreach (var term in _index.Kin.Of(concept))
            Add(new Source { Concept = number, Wording = Source.Kin }, IndexFields.Words(SearchField.Implications, Treatment.Loose), term);
    }

    private void Add(Source source, string words, string term)
    {
        if (PlacesOf(words, term) is { } places) _sources.Add(source with { Term = places });
    }

    private TermPlaces? PlacesOf(string words, string term) => _index.Places.In(words, term, _documents);

    private void ReadTerm(ref Source source, TermPlaces term, int document)
    {
        source.At = SortedDocuments.IndexFrom(term.Documents, source.At, document);
        if (source.At == term.Documents.Length || term.Documents[source.At] != document) return;
        if (source.Wording == Source.Kin)
        {
            foreach (var place in term[source.At]) _matches.AddKin(new ConceptMatch(source.Concept, 1, Occurrence.Of(place)));
            return;
        }
        _matches.Add(source.Concept, source.Wording, source.Field);
        if (source.Text is { } text)
            foreach (var place in term[source.At]) _matches.Add(text, new ConceptMatch(source.Concept, source.Weight, Occurrence.Of(place)));
    }

    private void ReadPhrase(in Source source, PhrasePlaces phrase, int document)
    {
        var places = phrase.In(document);
        if (places.Count == 0) return;
        _matches.Add(source.Concept, source.Wording, source.Field);
        if (source.Text is { } text)
            foreach (var place in places) _matches.Add(text, new ConceptMatch(source.Concept, source.Weight, place));
    }

    private int NumberOf(Wording wording)
    {
        if (!_numbers.TryGetValue(wording, out var number))
        {
            _numbers[wording] = number = _wordings.Count;
            _wordings.Add(wording);
        }
        return number;
    }

    /// <summary>The text that a field is; null for labels, which are shown as they are and not marked.</summary>
    private static PostField? TextOf(SearchField field) => field switch
    {
        SearchField.Title => PostField.Title,
        SearchField.Citation => PostField.Citation,
        SearchField.Summary => PostField.Summary,
        SearchField.Implications => PostField.Implications,
        _ => null,
    };

    /// <summary>An alternative of a concept in a field: a term, which needs no cursor, or a phrase.</summary>
    private record struct Source
    {
        /// <summary>The wording of relatives, of which nothing is said.</summary>
        public const int Kin = -1;

        public int Concept { get; init; }
        public int Wording { get; init; }
        public SearchField Field { get; init; }
        public PostField? Text { get; init; }
        public float Weight { get; init; }
        public TermPlaces? Term { get; init; }
        public PhrasePlaces? Phrase { get; init; }

        /// <summary>Where the term's documents were read up to.</summary>
        public int At { get; set; }
    }
}
