namespace PPRNet.Search.Searching;

/// <summary>Keeps the best hits seen: by score, then by place in a given order. A heap with the worst kept hit on top.</summary>
internal sealed class TopHits(int capacity)
{
    private readonly RankedHit[] _heap = new RankedHit[capacity];
    private int _count;

    /// <summary>Offers a hit; it is kept when it is among the best so far.</summary>
    public void Offer(RankedHit hit)
    {
        if (_count < capacity)
        {
            _heap[_count] = hit;
            Rise(_count++);
        }
        else if (capacity > 0 && hit.IsBetterThan(_heap[0]))
        {
            _heap[0] = hit;
            Sink();
        }
    }

    /// <summary>The hits kept, best first.</summary>
    public RankedHit[] InOrder()
    {
        var hits = _heap[.._count];
        Array.Sort(hits, (a, b) => a.IsBetterThan(b) ? -1 : b.IsBetterThan(a) ? 1 : 0);
        return hits;
    }

    private void Rise(int at)
    {
        while (at > 0 && _heap[(at - 1) / 2].IsBetterThan(_heap[at]))
        {
            (_heap[at], _heap[(at - 1) / 2]) = (_heap[(at - 1) / 2], _heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var worst = at;
            for (var child = 2 * at + 1; child <= 2 * at + 2 && child < _count; child++)
                if (_heap[worst].IsBetterThan(_heap[child])) worst = child;
            if (worst == at) return;
            (_heap[at], _heap[worst]) = (_heap[worst], _heap[at]);
            at = worst;
        }
    }
}

/// <summary>A document that matches.</summary>
/// <param name="Document">Its number in the snapshot.</param>
/// <param name="Score">Its score; 0 when the order does not ask for one.</param>
/// <param name="Rank">Its place among equal scores; no two documents share one.</param>
internal readonly record struct RankedHit(int Document, float Score, int Rank)
{
    public bool IsBetterThan(RankedHit other) => Score != other.Score ? Score > other.Score : Rank < other.Rank;
}
