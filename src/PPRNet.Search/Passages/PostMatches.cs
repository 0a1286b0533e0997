using System.Runtime.InteropServices;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Passages;

/// <summary>Where in one post the query's concepts stand. Filled again for each post of an answer, so that its lists grow once.</summary>
/// <param name="concepts">The concepts looked for, by number.</param>
/// <param name="wordings">What may be said to the reader about them, by number.</param>
internal sealed class PostMatches(IReadOnlyList<Concept> concepts, IReadOnlyList<Wording> wordings)
{
    private readonly List<ConceptMatch>[] _byField = [[], [], [], []];
    private readonly List<ConceptMatch> _kin = [];
    private readonly bool[] _stands = new bool[concepts.Count];
    private readonly int[] _fieldsOf = new int[wordings.Count];     // a bit for each field in which a wording stands
    private readonly List<int> _found = [];                         // the wordings that stand anywhere, in the order met

    /// <summary>The matches in a text, concept by concept; the same place may be matched several times.</summary>
    public ReadOnlySpan<ConceptMatch> In(PostField field) => CollectionsMarshal.AsSpan(_byField[(int)field]);

    /// <summary>Relatives of the words asked for in the practice implications.</summary>
    public ReadOnlySpan<ConceptMatch> Kin => CollectionsMarshal.AsSpan(_kin);

    /// <summary>Whether a concept stands in any field, labels such as topics among them.</summary>
    public bool Has(Concept concept)
    {
        for (var i = 0; i < concepts.Count; i++)
            if (ReferenceEquals(concepts[i], concept)) return _stands[i];
        return false;
    }

    /// <summary>What stands in the post, in the order of the query.</summary>
    public int Wordings => _found.Count;

    /// <summary>One of them and the fields that have it, a bit for each.</summary>
    public (Wording Wording, int Fields) this[int i] => (wordings[_found[i]], _fieldsOf[_found[i]]);

    /// <summary>Forgets the post before.</summary>
    public void Clear()
    {
        foreach (var matches in _byField) matches.Clear();
        _kin.Clear();
        Array.Clear(_stands);
        Array.Clear(_fieldsOf);
        _found.Clear();
    }

    /// <summary>Notes that a wording of a concept stands in a field.</summary>
    public void Add(int concept, int wording, SearchField field)
    {
        _stands[concept] = true;
        if (_fieldsOf[wording] == 0) _found.Add(wording);
        _fieldsOf[wording] |= 1 << (int)field;
    }

    /// <summary>Notes a place in a text.</summary>
    public void Add(PostField field, ConceptMatch match) => _byField[(int)field].Add(match);

    /// <summary>Notes a relative of a concept's word.</summary>
    public void AddKin(ConceptMatch match) => _kin.Add(match);
}

/// <summary>One place at which a concept stands.</summary>
/// <param name="Concept">The number of the concept.</param>
/// <param name="Weight">What the alternative that stands there counts against the word typed.</param>
/// <param name="Place">Where.</param>
internal readonly record struct ConceptMatch(int Concept, float Weight, Occurrence Place);

/// <summary>What is said of a match: the forms of one word are one, and so is a word typed twice.</summary>
/// <param name="Typed">The words of the query.</param>
/// <param name="Found">The word or phrase that counts as them.</param>
/// <param name="Reason">Why it counts.</param>
internal readonly record struct Wording(string Typed, string Found, AlternativeReason Reason);
