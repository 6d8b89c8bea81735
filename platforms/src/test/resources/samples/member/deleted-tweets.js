window.YTD.deleted_tweets.part0 = [ { "tweet" : { "id_str" : "405", "created_at" : "Sun Mar 01 10:00:00 +0000 2026", "full_text" : "gone", "deleted_at" : "2026-03-02T00:00:00.000Z" } } ]
