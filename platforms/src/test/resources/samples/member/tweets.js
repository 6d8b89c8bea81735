window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : { "initial" : { "editTweetIds" : [ "401" ] } },
      "id_str" : "401",
      "created_at" : "Sun Mar 01 10:00:00 +0000 2026",
      "full_text" : "me too [ and } \" more",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : { "edit" : { "initialTweetId" : "402" } },
      "id_str" : "403",
      "created_at" : "Sun Mar 01 10:20:00 +0000 2026",
      "full_text" : "me too, corrected",
      "in_reply_to_status_id_str" : "399"
    }
  },
  {
    "tweet" : {
      "id_str" : "404",
      "full_text" : "no time"
    }
  }
]
